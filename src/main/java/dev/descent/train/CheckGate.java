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
    private final Duration most;

    CheckGate(CheckRuns runs, Ran baseline, Set<String> quarantine) {
        this.runs = runs;
        this.baseline = baseline;
        this.quarantine = Set.copyOf(quarantine);
        this.most = most(baseline.conduct().time());
    }

    /** Ten minutes, and three times as long as at the baseline. */
    private static Duration most(Duration usual) {
        Duration threefold = usual.multipliedBy(SLOWER);
        Duration noticeable = threefold.compareTo(NOTICEABLE) > 0 ? threefold : NOTICEABLE;
        return noticeable.compareTo(Baseline.LONGEST) < 0 ? noticeable : Baseline.LONGEST;
    }

    Optional<Refused> judge(Snapshot tree) {
        return switch (runs.run(tree, 1, most)) {
            case CheckResult.Unavailable(String reason) -> refuse("they can't be run: " + reason, Severity.LINE);
            case CheckResult.Stopped(String limit, var _, boolean isLate, long attempts) ->
                outward(attempts).or(() -> stopped(limit, isLate));
            case Ran ran ->
                vanished(ran)
                        .or(() -> skipped(ran))
                        .or(() -> outward(ran.conduct().outward()))
                        .or(() -> red(ran));
        };
    }

    /** Which lines of a tree the checks run. */
    Coverage coverage(Snapshot tree) {
        return runs.run(tree, 1, most) instanceof Ran ran ? ran.coverage() : Coverage.NONE;
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

    /** Whatever else they say: a test that fails for want of a network was made to want it by the change. */
    private Optional<Refused> outward(long attempts) {
        return attempts > 0 && baseline.conduct().outward() == 0
                ? refuse(
                        "they tried to reach the network, which they didn't at the baseline: %d packets were held back"
                                .formatted(attempts),
                        Severity.LINE)
                : Optional.empty();
    }

    /** Checks that are long by themselves may run out of time; those that suddenly take three times as long are abnormal. */
    private Optional<Refused> stopped(String limit, boolean isLate) {
        return refuse(
                "they were stopped: they " + limit + ", "
                        + baseline.conduct().time().toSeconds() + " s at the baseline",
                isLate && most.compareTo(Baseline.LONGEST) < 0 ? Severity.LINE : Severity.ORDINARY);
    }

    private static String first(Collection<String> ids) {
        String some = String.join(", ", ids.stream().limit(3).toList());
        return ids.size() > 3 ? some + " and " + (ids.size() - 3) + " more" : some;
    }

    private static Optional<Refused> refuse(String reason, Severity severity) {
        return Optional.of(new Refused(NAME, reason, severity));
    }
}
