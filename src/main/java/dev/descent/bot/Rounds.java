package dev.descent.bot;

import java.time.Duration;

/**
 * How often the bot looks for what it wasn't told.
 *
 * @param first how long after its start it does so for the first time
 * @param deliveries how long to wait between two looks for missed deliveries
 */
public record Rounds(Duration first, Duration deliveries) {
    private static final Duration OLD_DELIVERIES = Duration.ofMinutes(10);

    /** GitHub has settled down after a restart, and a look costs one request or two. */
    public static final Rounds DEFAULT = new Rounds(Duration.ofSeconds(20), Duration.ofMinutes(10));

    /** The chore of throwing away what is old. */
    public Chore forOldDeliveries(Runnable work) {
        return new Chore("old-deliveries", first, OLD_DELIVERIES, work);
    }

    /** The chore of looking for missed deliveries. */
    public Chore forDeliveries(Runnable work) {
        return new Chore("missed-deliveries", first, deliveries, work);
    }
}
