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
     * @param time how long it took
     * @param output the end of what it printed
     */
    record Ran(int exitStatus, SortedMap<String, TestOutcome> tests, Duration time, String output)
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
     */
    record Stopped(String limit, String output) implements CheckResult {}

    /** It can't be run here, and why; says nothing about the tree. */
    record Unavailable(String reason) implements CheckResult {}

    /** What became of one test. */
    enum TestOutcome {
        PASSED,
        FAILED,
        SKIPPED
    }
}
