package dev.descent.train;

import dev.descent.repo.Snapshot;
import dev.descent.train.CheckResult.Conduct;
import dev.descent.train.CheckResult.TestOutcome;
import dev.descent.train.Journal.Note;
import dev.descent.train.RunEvent.StepKey;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the checks at most once for each tree in the life of a run, for the log knows the others. */
final class CheckRuns {
    private static final String KIND = "kind";
    private static final String LATE = "late";
    private static final String OUTWARD = "outward";
    private static final String TEXT = "text";
    private static final String OUTPUT = "output";
    private static final String STATUS = "status";
    private static final String TEST = "test:";
    private static final int MOST_OUTPUT = 2_000;

    private final Journal journal;
    private final Checks checks;
    private final String name;

    /** {@code name} is equal for checks that judge in the same way. */
    CheckRuns(Journal journal, Checks checks, String name) {
        this.journal = journal;
        this.checks = checks;
        this.name = name;
    }

    /** The {@code turn}th run on a tree, for at most {@code most}. */
    CheckResult run(Snapshot tree, int turn, Duration most) {
        StepKey key = new StepKey(0, TreeHash.of(tree) + " " + turn + " " + name, Step.CHECKED);
        return decode(journal.once(key, () -> new Note(encode(checks.run(tree, most)), Usage.NONE))
                .details());
    }

    /** How long the checks took in a part of a log. */
    static Duration time(List<RunEvent> events, long from, long to) {
        return Duration.ofMillis(events.stream()
                .filter(event -> event.step() == Step.CHECKED && event.number() > from && event.number() < to)
                .mapToLong(event -> event.details().whole(Facts.MILLIS))
                .sum());
    }

    static Details encode(CheckResult result) {
        return switch (result) {
            case CheckResult.Ran(int status, var tests, Coverage coverage, Conduct conduct, String output) ->
                Details.NONE
                        .with(KIND, "ran")
                        .with(STATUS, status)
                        .with(Facts.MILLIS, conduct.time().toMillis())
                        .with(OUTWARD, conduct.outward())
                        .with(OUTPUT, end(output))
                        .with(outcomes(tests))
                        .with(coverage);
            case CheckResult.Stopped(String limit, String output, boolean isLate, long outward) ->
                Details.NONE
                        .with(KIND, isLate ? LATE : "stopped")
                        .with(TEXT, limit)
                        .with(OUTWARD, outward)
                        .with(OUTPUT, end(output));
            case CheckResult.Unavailable(String reason) ->
                Details.NONE.with(KIND, "unavailable").with(TEXT, reason);
        };
    }

    private static Details outcomes(SortedMap<String, TestOutcome> tests) {
        SortedMap<String, String> outcomes = new TreeMap<>();
        tests.forEach((id, outcome) -> outcomes.put(TEST + id, outcome.name()));
        return new Details(outcomes);
    }

    private static String end(String output) {
        return output.substring(Math.max(0, output.length() - MOST_OUTPUT));
    }

    static CheckResult decode(Details details) {
        if (details.text(KIND).equals("ran")) {
            return new CheckResult.Ran(
                    (int) details.whole(STATUS),
                    tests(details),
                    details.coverage(),
                    new Conduct(Duration.ofMillis(details.whole(Facts.MILLIS)), details.whole(OUTWARD)),
                    details.text(OUTPUT));
        }
        return details.text(KIND).equals("unavailable")
                ? new CheckResult.Unavailable(details.text(TEXT))
                : new CheckResult.Stopped(
                        details.text(TEXT),
                        details.text(OUTPUT),
                        details.text(KIND).equals(LATE),
                        details.whole(OUTWARD));
    }

    private static SortedMap<String, TestOutcome> tests(Details details) {
        SortedMap<String, TestOutcome> tests = new TreeMap<>();
        details.values().forEach((name, value) -> {
            if (name.startsWith(TEST)) {
                tests.put(name.substring(TEST.length()), TestOutcome.valueOf(value));
            }
        });
        return tests;
    }
}
