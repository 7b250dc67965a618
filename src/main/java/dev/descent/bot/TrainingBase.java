package dev.descent.bot;

import dev.descent.config.BaseRules;
import dev.descent.config.TrainingPlan.Budgets;
import dev.descent.repo.CommitId;
import dev.descent.repo.Merge;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import java.util.List;
import java.util.Optional;

/**
 * What decides over the training of a pull request: its base branch over the rules, the default branch over what is spent. Whoever
 * may push makes a branch and a pull request onto it; the default branch is what people agreed upon.
 *
 * @param repository holds both, and the head
 * @param commit the tip of the base branch
 * @param budgets those of the default branch, or the usual ones where there is none
 */
record TrainingBase(Repository repository, CommitId commit, Budgets budgets) implements AutoCloseable {
    /** Fetches them; nothing when the base branch or the head isn't there. */
    static Optional<TrainingBase> fetch(HostedRepository host, Mirrors mirrors, String baseBranch, String headRef) {
        String base = "refs/heads/" + baseBranch;
        String payer = "refs/heads/" + host.defaultBranch();
        List<String> refs = base.equals(payer) ? List.of(base, headRef) : List.of(base, payer, headRef);
        Repository repository = mirrors.fetch(host.remote(), refs);
        Optional<CommitId> tip =
                repository.resolve(base).filter(_ -> repository.resolve(headRef).isPresent());
        if (tip.isEmpty()) {
            repository.close();
        }
        return tip.map(commit -> new TrainingBase(repository, commit, budgets(repository, payer)));
    }

    private static Budgets budgets(Repository repository, String payer) {
        return repository
                .resolve(payer)
                .map(tip -> BaseRules.of(repository.snapshot(tip))
                        .config()
                        .training()
                        .budgets())
                .orElse(Budgets.DEFAULT);
    }

    /** Whether somebody would have to help to merge a commit into the base branch. */
    boolean conflictsWith(CommitId head) {
        return repository.merge(commit, head) == Merge.CONFLICT;
    }

    /** What the base branch says. */
    BaseRules rules() {
        return BaseRules.of(repository.snapshot(commit));
    }

    @Override
    public void close() {
        repository.close();
    }
}
