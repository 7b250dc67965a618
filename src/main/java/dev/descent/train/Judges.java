package dev.descent.train;

import dev.descent.loss.Score;
import dev.descent.repo.Patch;
import dev.descent.repo.PatchedSnapshot;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.train.Ruling.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that stands between a proposal and the tree.
 *
 * @param scope gate 1
 * @param guards gates 2 and 3
 * @param loss gate 4
 * @param checks gate 5; nothing where no checks are run
 * @param base the tree at the baseline, whose tests are the ones that are run
 * @param protectedPaths what no change may bring into a checked tree
 */
record Judges(
        Gate scope,
        Gate guards,
        LossGate loss,
        Optional<CheckGate> checks,
        List<ScrutinyGate> scrutinies,
        Snapshot base,
        PathRules protectedPaths) {
    /** Runs the checks on the base with these changes, its tests laid over them. */
    Optional<Refused> check(Patch whole) {
        return checks.flatMap(gate -> gate.judge(checked(whole)));
    }

    /** Gate 7, one look after the other. */
    Optional<Refused> scrutinize(int epoch, Candidate candidate) {
        return scrutinies.stream()
                .flatMap(gate -> gate.judge(epoch, candidate).stream())
                .findFirst();
    }

    /** Gate 6 for the base with these changes. */
    CoverageGate coverage(Patch whole) {
        return new CoverageGate(report(base), report(checked(whole)));
    }

    private CoverageGate.Report report(Snapshot tree) {
        return new CoverageGate.Report(
                tree, checks.map(gate -> gate.coverage(tree)).orElse(Coverage.NONE));
    }

    private Snapshot checked(Patch whole) {
        SortedMap<String, Patch.Content> production = new TreeMap<>();
        for (Map.Entry<String, Patch.Content> file : whole.files().entrySet()) {
            if (protectedPaths.exclusion(file.getKey()).isEmpty()) {
                production.put(file.getKey(), file.getValue());
            }
        }
        return new PatchedSnapshot(base, new Patch(production));
    }

    /** What a tree brings that came from one of this score. */
    Measure measure(Score before, Snapshot tree, LineDiff diff) {
        return loss.measure(before, tree, diff);
    }
}
