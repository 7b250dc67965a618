package dev.descent.train;

import dev.descent.repo.Snapshot;
import dev.descent.train.CheckResult.Ran;
import dev.descent.train.CheckResult.TestOutcome;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gate 5: the repository's own checks say what they said at the baseline, test by test. */
final class CheckGate {
    private static final String NAME = "checks";
    private static final int SLOWER = 3;

    /** Below that, a machine's other work decides how long anything takes. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(20);

    private final CheckRuns runs;
    private final Ran baseline;
    private final Set<String> quarantine;

    CheckGate(CheckRuns runs, Ran baseline, Set<String> quarantine) {
        this.runs = runs;
        this.baseline = baseline;
        this.quarantine = Set.copyOf(quarantine);
    }

    Optional<Refused> judge(Snapshot tree) {
        return switch (runs.run(tree, 1)) {
            case CheckResult.Unavailable(String reason) -> refuse("they can't be run: " + reason, Severity.LINE);
            case CheckResult.Stopped(String limit, String _) ->
                refuse("they were stopped: " + limit, Severity.ORDINARY);
            case Ran ran ->
                vanished(ran).or(() -> skipped(ran)).or(() -> red(ran)).or(() -> slow(ran));
        };
    }

    private Optional<Refused> vanished(Ran ran) {
        Set<String> gone = new TreeSet<>(baseline.tests().keySet());
        gone.removeAll(ran.tests().keySet());
        gone.removeAll(quarantine);
        // a tree that doesn't compile runs no test at all
        boolean isBroken = ran.exitStatus() != 0;
        return gone.isEmpty() || isBroken
                ? Optional.empty()
                : refuse("tests are gone that ran at the baseline: " + first(gone), Severity.LINE);
    }

    private Optional<Refused> skipped(Ran ran) {
        List<String> newly = ran.tests().entrySet().stream()
                .filter(test -> test.getValue() == TestOutcome.SKIPPED)
                .map(Map.Entry::getKey)
                .filter(id -> baseline.tests().get(id) != TestOutcome.SKIPPED && !quarantine.contains(id))
                .toList();
        return newly.isEmpty()
                ? Optional.empty()
                : refuse("tests are skipped that ran: " + first(newly), Severity.CHEAT);
    }

    private Optional<Refused> red(Ran ran) {
        if (Baseline.isContent(ran, quarantine)) {
            return Optional.empty();
        }
        List<String> failed = Baseline.failed(ran).stream()
                .filter(id -> !quarantine.contains(id))
                .toList();
        return refuse(
                failed.isEmpty() ? "they end with status " + ran.exitStatus() : "they fail: " + first(failed),
                Severity.ORDINARY);
    }

    private Optional<Refused> slow(Ran ran) {
        boolean isSlow = ran.time().compareTo(NOTICEABLE) > 0
                && ran.time().compareTo(baseline.time().multipliedBy(SLOWER)) > 0;
        return isSlow
                ? refuse(
                        "they took %d s, %d s at the baseline"
                                .formatted(
                                        ran.time().toSeconds(), baseline.time().toSeconds()),
                        Severity.LINE)
                : Optional.empty();
    }

    private static String first(Collection<String> ids) {
        String some = String.join(", ", ids.stream().limit(3).toList());
        return ids.size() > 3 ? some + " and " + (ids.size() - 3) + " more" : some;
    }

    private static Optional<Refused> refuse(String reason, Severity severity) {
        return Optional.of(new Refused(NAME, reason, severity));
    }
}
