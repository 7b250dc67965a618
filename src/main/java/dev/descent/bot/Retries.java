package dev.descent.bot;

import java.time.Duration;

/**
 * How often and how patiently failed work is tried again.
 *
 * @param attempts how often it is tried in all
 * @param first how long to wait after the first failure; each later wait is twice as long
 * @param longest no wait is longer
 */
public record Retries(int attempts, Duration first, Duration longest) {
    /** About an hour in all: GitHub's incidents are mostly shorter. */
    public static final Retries DEFAULT = new Retries(13, Duration.ofSeconds(2), Duration.ofMinutes(15));

    private static final int MAX_DOUBLINGS = 20;

    /** Whether work that failed this often is given up. */
    boolean areExhausted(int failures) {
        return failures >= attempts;
    }

    /** How long to wait after this many failures, 1 or more. */
    Duration delay(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
