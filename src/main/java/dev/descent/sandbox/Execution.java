package dev.descent.sandbox;

import java.time.Duration;

/** What came of running a command in the sandbox. */
public sealed interface Execution {
    /**
     * It ran to its end.
     *
     * @param status what it ended with; 128 and a signal's number when it was killed
     * @param output the end of what it printed, standard output and error together
     * @param time how long it took
     * @param outward how often it tried to reach the network that it doesn't have; 0 where that can't be seen
     */
    record Ended(int status, String output, Duration time, long outward) implements Execution {}

    /**
     * It was stopped at a limit, with all its processes.
     *
     * @param limit which one, as a clause: {@code took longer than 600 seconds}
     * @param output the end of what it printed
     * @param isLate whether it was time that ran out
     * @param outward how often it had tried to reach the network by then; 0 where that can't be seen
     */
    record Stopped(String limit, String output, boolean isLate, long outward) implements Execution {}
}
