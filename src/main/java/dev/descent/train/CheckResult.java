package dev.descent.train;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of running the repository's own checks. */
public sealed interface CheckResult {
    /**
     * The command ran to its end.
     *
     * @param exitStatus what it ended with; 0 says that it is content
     * @param tests what became of each test, by its id, from the report files; empty when it wrote none
     * @param coverage which lines the tests ran, from the report files; none when it wrote none
     * @param conduct how it went about it
     * @param output the end of what it printed
     */
    record Ran(int exitStatus, SortedMap<String, TestOutcome> tests, Coverage coverage, Conduct conduct, String output)
            implements CheckResult {
        public Ran {
            tests = Collections.unmodifiableSortedMap(new TreeMap<>(tests));
        }
    }

    /**
     * It was stopped at a limit.
     *
     * @param limit which one, as a clause: {@code took longer than 10 minutes}
     * @param output the end of what it printed
     * @param isLate whether it was time that ran out
     * @param outward how often it had tried to reach the network by then; 0 where that can't be seen
     */
    record Stopped(String limit, String output, boolean isLate, long outward) implements CheckResult {}

    /** It can't be run here, and why; says nothing about the tree. */
    record Unavailable(String reason) implements CheckResult {}

    /**
     * How a command went about its work.
     *
     * @param time how long it took
     * @param outward how often it tried to reach the network, which it doesn't have; 0 where that can't be seen
     */
    record Conduct(Duration time, long outward) {
        /** The worse of two in each respect. */
        Conduct or(Conduct other) {
            return new Conduct(time.compareTo(other.time) > 0 ? time : other.time, Math.max(outward, other.outward));
        }
    }

    /** What became of one test. */
    enum TestOutcome {
        PASSED,
        FAILED,
        SKIPPED
    }
}
