package dev.descent.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How fast one installation may write: one write after the other, some rest between two, and so many in any window of time.
 *
 * @param gap the least time from the end of a write to the beginning of the next
 * @param quotas the most writes in a window
 * @param longestWrite a write that has no end after this time died with its process
 */
public record Pace(Duration gap, List<Quota> quotas, Duration longestWrite) {
    /**
     * What GitHub asks for: a second between two writes, 80 in a minute, 500 in an hour (docs.github.com, "Rate limits for the
     * REST API" and "Best practices for using the REST API").
     */
    public static final Pace GITHUB = new Pace(
            Duration.ofSeconds(1),
            List.of(new Quota(80, Duration.ofMinutes(1)), new Quota(500, Duration.ofHours(1))),
            Duration.ofSeconds(45));

    public Pace {
        quotas = List.copyOf(quotas);
    }

    /** The same proportions, {@code times} as fast. */
    public Pace faster(int times) {
        return new Pace(
                gap.dividedBy(times),
                quotas.stream()
                        .map(quota -> new Quota(quota.writes(), quota.window().dividedBy(times)))
                        .toList(),
                longestWrite);
    }

    /** How long work that writes two or three times takes when somebody else writes as well. */
    public Duration visit() {
        return gap.multipliedBy(2);
    }

    /** How long a write has to be remembered. */
    public Duration memory() {
        return quotas.stream()
                .map(Quota::window)
                .max(Comparator.naturalOrder())
                .orElse(gap)
                .plus(longestWrite);
    }

    /**
     * How long the next write has to wait, or zero when it may go now. Behind a write that hasn't ended yet nobody knows; then
     * this is when to ask again.
     *
     * @param recent the writes of one installation within {@link #memory()}, in any order
     */
    public Duration wait(List<Write> recent, Instant now) {
        if (recent.stream().anyMatch(write -> write.isUnderWay(now, longestWrite))) {
            return gap;
        }
        List<Instant> newestFirst = recent.stream()
                .map(write -> write.end(longestWrite))
                .sorted(Comparator.reverseOrder())
                .toList();
        Stream<Instant> afterLast = newestFirst.stream().limit(1).map(end -> end.plus(gap));
        Stream<Instant> afterQuotas = quotas.stream().flatMap(quota -> quota.next(newestFirst).stream());
        return Stream.concat(afterLast, afterQuotas)
                .max(Comparator.naturalOrder())
                .map(next -> Duration.between(now, next))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /**
     * The most writes in any window of a length.
     *
     * @param writes 1 or more
     */
    public record Quota(int writes, Duration window) {
        private Optional<Instant> next(List<Instant> newestFirst) {
            return newestFirst.stream().skip(writes - 1L).findFirst().map(end -> end.plus(window));
        }
    }

    /** A write that has left: the host counted it at some moment between its beginning and its end. */
    public record Write(Instant begun, Optional<Instant> ended) {
        private boolean isUnderWay(Instant now, Duration longest) {
            return ended.isEmpty() && now.isBefore(end(longest));
        }

        private Instant end(Duration longest) {
            return ended.orElseGet(() -> begun.plus(longest));
        }
    }
}
