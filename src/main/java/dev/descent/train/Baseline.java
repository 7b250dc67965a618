package dev.descent.train;

import dev.descent.repo.Snapshot;
import dev.descent.train.CheckResult.Ran;
import dev.descent.train.CheckResult.TestOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the checks say before anything is changed, twice. */
sealed interface Baseline {
    /** What takes longer can't be waited for after every change. */
    Duration LONGEST = Duration.ofMinutes(10);

    /** They are content, and say the same both times; of how they went about it the worse is what they may do again. */
    record Green(Ran ran) implements Baseline {}

    /** A run has nothing to go by. */
    record Unfit(String reason) implements Baseline {}

    /** Runs the checks twice on a tree; what tests in {@code quarantine} say isn't heard. */
    static Baseline of(Snapshot tree, CheckRuns runs, Set<String> quarantine) {
        return switch (runs.run(tree, 1, LONGEST)) {
            case CheckResult.Unavailable(String reason) -> new Unfit("the checks can't be run here: " + reason);
            case CheckResult.Stopped(String limit, var _, var _, var _) ->
                new Unfit("the checks fail before any change: they " + limit);
            case Ran first when !isContent(first, quarantine) -> new Unfit(red(first, quarantine));
            case Ran first -> second(first, runs.run(tree, 2, LONGEST), quarantine);
        };
    }

    private static Baseline second(Ran first, CheckResult again, Set<String> quarantine) {
        if (!(again instanceof Ran second)) {
            return new Unfit("the checks ran once, and not a second time on the same tree");
        }
        Set<String> unsteady = unsteady(first, second);
        unsteady.removeAll(quarantine);
        if (!unsteady.isEmpty()) {
            return new Unfit("these tests don't say the same twice, mend them or put them in quarantine: "
                    + String.join(", ", unsteady));
        }
        return isContent(second, quarantine)
                ? new Green(new Ran(
                        first.exitStatus(),
                        first.tests(),
                        first.coverage(),
                        first.conduct().or(second.conduct()),
                        first.output()))
                : new Unfit("the checks passed once and failed the second time on the same tree");
    }

    private static Set<String> unsteady(Ran first, Ran second) {
        Set<String> ids = new TreeSet<>(first.tests().keySet());
        ids.addAll(second.tests().keySet());
        ids.removeIf(id -> first.tests().get(id) == second.tests().get(id));
        return ids;
    }

    /** Whether a run ended well, or all that failed in it is in quarantine. */
    static boolean isContent(Ran ran, Set<String> quarantine) {
        List<String> failed = failed(ran);
        return ran.exitStatus() == 0
                ? quarantine.containsAll(failed)
                : !failed.isEmpty() && quarantine.containsAll(failed);
    }

    /** The tests that failed. */
    static List<String> failed(Ran ran) {
        return ran.tests().entrySet().stream()
                .filter(test -> test.getValue() == TestOutcome.FAILED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String red(Ran ran, Set<String> quarantine) {
        String failed = failed(ran).stream()
                .filter(id -> !quarantine.contains(id))
                .limit(3)
                .collect(Collectors.joining(", "));
        return "the checks fail before any change: "
                + (failed.isEmpty()
                        ? "they end with status " + ran.exitStatus() + ": " + Gist.of(ran.output())
                        : failed);
    }
}
