package dev.descent.bot;

import java.time.Duration;

/**
 * How often the bot looks for what it wasn't told.
 *
 * @param deliveries for deliveries that never arrived
 * @param pullRequests for everything that is within reach
 * @param schedules for default branches that are due to be trained
 */
public record Rounds(Round deliveries, Round pullRequests, Round schedules) {
    private static final Duration OLD_DELIVERIES = Duration.ofMinutes(10);

    /** The cheaper look comes first: what it finds, the other needn't. */
    public static final Rounds DEFAULT = new Rounds(
            new Round(Duration.ofSeconds(20), Duration.ofMinutes(10)),
            new Round(Duration.ofMinutes(2), Duration.ofHours(1)),
            new Round(Duration.ofMinutes(1), Duration.ofMinutes(5)));

    /** The chore of throwing away what is old. */
    public Chore forOldDeliveries(Runnable work) {
        return new Chore("old-deliveries", deliveries.first(), OLD_DELIVERIES, work);
    }

    /** The chore of looking for missed deliveries. */
    public Chore forDeliveries(Runnable work) {
        return new Chore("missed-deliveries", deliveries.first(), deliveries.every(), work);
    }

    /** The chore of comparing what is kept with what is true. */
    public Chore forPullRequests(Runnable work) {
        return new Chore("reconciliation", pullRequests.first(), pullRequests.every(), work);
    }

    /** The chore of looking which default branches are due. */
    public Chore forSchedules(Runnable work) {
        return new Chore("schedules", schedules.first(), schedules.every(), work);
    }

    /**
     * When to look.
     *
     * @param first how long after the start
     * @param every how long to wait between two looks
     */
    public record Round(Duration first, Duration every) {}
}
