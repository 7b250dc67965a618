package dev.descent.train;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the append-only log of one run. */
public interface RunLog {
    /** The run's id. */
    String run();

    /** Everything that was appended, in order. */
    List<RunEvent> events();

    /** Appends an event, which is on disk when this returns. */
    void append(RunEvent event);

    /** Why whoever pays for this run and others can't pay so much more now, as a clause; nothing when it can. */
    default Optional<String> shortage(Usage more, Instant now) {
        return Optional.empty();
    }

    /** Appends an event that sets something aside, unless that can't be paid; whether it did. */
    default boolean reserve(RunEvent event) {
        append(event);
        return true;
    }
}
