package dev.descent.train;

import dev.descent.loss.Term;
import dev.descent.repo.CommitId;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.train.gate.ProtectedPaths;
import dev.descent.train.pace.Lessons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a run is asked to do.
 *
 * @param base where it starts
 * @param tree the files there
 * @param changes how often each path changed lately
 * @param rules paths that no change may touch, beside those that are protected anyway: what isn't scored, for instance
 * @param branch where what is kept goes
 * @param term the only term to bring down, if there is one
 * @param scope the files whose hotspots may be mended
 * @param limits where it stops
 * @param quarantine ids of tests that are known to fail now and then; what they say isn't heard
 * @param checks what names the way in which {@link Checks} judge, their command for instance
 * @param options what its caller needs to know when the run is taken up again
 * @param lessons what people said to earlier pull requests
 * @param remarks what they said to this one
 */
public record Plan(
        CommitId base,
        Snapshot tree,
        Map<String, Integer> changes,
        PathRules rules,
        String branch,
        Optional<Term> term,
        Predicate<String> scope,
        Limits limits,
        Set<String> quarantine,
        String checks,
        Details options,
        Lessons lessons,
        List<Remark> remarks) {
    public Plan {
        changes = Map.copyOf(changes);
        quarantine = Set.copyOf(quarantine);
        remarks = List.copyOf(remarks);
    }

    /** What no change may touch. */
    PathRules protectedPaths() {
        return new ProtectedPaths().and(rules);
    }

    /** A plan of those whom nobody has answered yet. */
    public Plan(
            CommitId base,
            Snapshot tree,
            Map<String, Integer> changes,
            PathRules rules,
            String branch,
            Optional<Term> term,
            Predicate<String> scope,
            Limits limits,
            Set<String> quarantine,
            String checks,
            Details options) {
        this(
                base,
                tree,
                changes,
                rules,
                branch,
                term,
                scope,
                limits,
                quarantine,
                checks,
                options,
                Lessons.NONE,
                List.of());
    }

    /** The same of those who learnt something. */
    public Plan taught(Lessons learnt) {
        return new Plan(
                base, tree, changes, rules, branch, term, scope, limits, quarantine, checks, options, learnt, remarks);
    }

    /** The same after somebody remarked upon the changes so far. */
    public Plan steered(List<Remark> heard) {
        return new Plan(
                base, tree, changes, rules, branch, term, scope, limits, quarantine, checks, options, lessons, heard);
    }
}
