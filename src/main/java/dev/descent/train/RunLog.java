package dev.descent.train;

import java.util.List;

/** Port: the append-only log of one run. */
public interface RunLog {
    /** The run's id. */
    String run();

    /** Everything that was appended, in order. */
    List<RunEvent> events();

    /** Appends an event, which is on disk when this returns. */
    void append(RunEvent event);
}
