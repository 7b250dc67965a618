package dev.descent.bot;

import java.time.Instant;
import java.util.Optional;

/** Port: how much is left to do. */
public interface Backlog {
    /** Counts; throws {@link StoreException} when the database can't. */
    Level level();

    /** Whether the database answers. */
    boolean isReachable();

    /**
     * The inbox, counted.
     *
     * @param waiting deliveries that are to be acted on
     * @param parked those that wait for their installation
     * @param buried those that were given up: dead letters
     * @param oldest when the oldest of the waiting came in
     */
    record Level(long waiting, long parked, long buried, Optional<Instant> oldest) {}
}
