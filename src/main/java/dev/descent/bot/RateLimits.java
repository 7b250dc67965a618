package dev.descent.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Until when each installation is to be left alone; all of its lanes keep to that. */
final class RateLimits {
    private final Map<InstallationId, Instant> ends = new ConcurrentHashMap<>();
    private final InstantSource clock;

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** The host wants to be left alone for {@code wait}. */
    void keep(InstallationId installation, Duration wait) {
        ends.merge(installation, clock.instant().plus(wait), (known, asked) -> known.isAfter(asked) ? known : asked);
    }

    /** How long the installation is to be left alone from now on, or nothing. */
    Optional<Duration> remaining(InstallationId installation) {
        return Optional.ofNullable(ends.get(installation))
                .map(end -> Duration.between(clock.instant(), end))
                .filter(Duration::isPositive);
    }
}
