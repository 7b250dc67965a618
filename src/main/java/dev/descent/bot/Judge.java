package dev.descent.bot;

import dev.descent.bot.Judgement.Measured;
import dev.descent.bot.Judgement.NotAnalysed;
import dev.descent.bot.Judgement.Sides;
import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfig;
import dev.descent.config.RepoConfigParser;
import dev.descent.loss.Delta;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.repo.CommitId;
import dev.descent.repo.Entry;
import dev.descent.repo.Mirrors;
import dev.descent.repo.PathRules;
import dev.descent.repo.Remote;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Scores a pull request: its head against the merge base, by the rules of the base branch. Writes nothing. */
final class Judge {
    private final Mirrors mirrors;
    private final Scorer scorer;

    Judge(Mirrors mirrors, Scorer scorer) {
        this.mirrors = mirrors;
        this.scorer = scorer;
    }

    /** Scores a pull request as it was read, or nothing when the repository shows another head by now. */
    Optional<Judgement> judge(PullRequest pullRequest, PullRequestNumber number, Remote remote) {
        String baseRef = "refs/heads/" + pullRequest.baseBranch();
        String headRef = "refs/pull/" + number.value() + "/head";
        try (Repository repository = mirrors.fetch(remote, List.of(baseRef, headRef))) {
            Optional<CommitId> base = repository.resolve(baseRef);
            Optional<CommitId> head = repository.resolve(headRef);
            if (base.isEmpty() || head.isEmpty()) {
                return Optional.of(new NotAnalysed(base.isEmpty() ? Messages.baseVanished() : Messages.headVanished()));
            }
            if (!head.get().equals(pullRequest.head())) {
                return Optional.empty();
            }
            Optional<CommitId> mergeBase = repository.mergeBase(base.get(), head.get());
            return Optional.of(
                    mergeBase.isEmpty()
                            ? new NotAnalysed(Messages.unrelated())
                            : measure(repository, mergeBase.get(), head.get(), base.get()));
        }
    }

    private Judgement measure(Repository repository, CommitId mergeBase, CommitId head, CommitId baseTip) {
        Snapshot rulesTree = repository.snapshot(baseTip);
        Snapshot before = repository.snapshot(mergeBase);
        Snapshot after = repository.snapshot(head);
        if (!before.truncation().isEmpty() || !after.truncation().isEmpty()) {
            return new NotAnalysed(Messages.tooLarge(before.truncation() + after.truncation()));
        }
        ConfigResult read = config(rulesTree);
        RepoConfig config = read instanceof ConfigResult.Valid valid ? valid.config() : RepoConfig.DEFAULT;
        PathRules rules = rulesTree.rules().and(config.rules());
        Ruler ruler = new Ruler(config.weights());
        Score base = scorer.score(before, rules, ruler, Progress.NONE);
        Score proposed = scorer.score(after, rules, ruler, Progress.NONE);
        return new Measured(
                Delta.between(base, proposed),
                new Sides(mergeBase, head, repository.commitsBetween(head, baseTip)),
                config,
                read instanceof ConfigResult.Invalid invalid ? invalid.problems() : List.of());
    }

    private static ConfigResult config(Snapshot tree) {
        return tree.entries().stream()
                .filter(entry -> entry.path().equals(RepoConfig.PATH) && entry.kind() == Entry.Kind.FILE)
                .findFirst()
                .map(entry -> parse(tree, entry))
                .orElse(new ConfigResult.Valid(RepoConfig.DEFAULT));
    }

    private static ConfigResult parse(Snapshot tree, Entry entry) {
        return entry.size() > RepoConfigParser.MAX_BYTES
                ? RepoConfigParser.tooLarge()
                : RepoConfigParser.parse(new String(tree.read(entry), StandardCharsets.UTF_8));
    }
}
