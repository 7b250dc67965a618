package dev.descent.fake.rest;

import java.time.Duration;
import java.util.List;

/**
 * What GitHub asks of an installation, as its documentation says.
 *
 * @param gap the least time between two writes
 * @param quotas the most writes in any window
 * @param requests how many requests may be made in an hour; one that is answered with 304 doesn't count
 */
public record Limits(Duration gap, List<Quota> quotas, int requests) {
    private static final int PRIMARY = 5_000;

    /** What is published: "Rate limits for the REST API", "Best practices for using the REST API". */
    public static final Limits PUBLISHED = new Limits(
            Duration.ofSeconds(1),
            List.of(new Quota(80, Duration.ofMinutes(1)), new Quota(500, Duration.ofHours(1))),
            PRIMARY);

    /** Writes as fast as one likes. */
    public static final Limits NONE = new Limits(Duration.ZERO, List.of(), PRIMARY);

    public Limits {
        quotas = List.copyOf(quotas);
    }

    /** The most writes in a window. */
    public record Quota(int writes, Duration window) {}

    /** The same proportions for who is in a hurry; an hour's requests stay an hour's. */
    public Limits faster(int times) {
        return new Limits(
                gap.dividedBy(times),
                quotas.stream()
                        .map(quota -> new Quota(quota.writes(), quota.window().dividedBy(times)))
                        .toList(),
                requests);
    }
}
