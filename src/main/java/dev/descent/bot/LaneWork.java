package dev.descent.bot;

import java.time.Duration;
import java.util.Optional;

/** What is done with a lane. Never called twice at once for the same lane. */
@FunctionalInterface
public interface LaneWork {
    /**
     * Acts on everything that waits in the lane of {@code lease}; says after how long to come back to it, or nothing when it is
     * done. Throws {@link LeaseLostException} when another process goes on there.
     */
    Optional<Duration> workOff(Lease lease);

    /** Whether this lane was told when to come again and would hear the same now; answered from memory. */
    default boolean isExpectedLater(Lane lane) {
        return false;
    }
}
