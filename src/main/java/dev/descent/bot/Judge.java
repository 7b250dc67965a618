package dev.descent.bot;

import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.Judgement.Measured;
import dev.descent.bot.Judgement.NotAnalysed;
import dev.descent.config.BaseRules;
import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot;
import dev.descent.report.CommentInput.Revisions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Scores a pull request: its head against the merge base, by the rules of the base branch. Writes nothing. */
public final class Judge {
    private final Mirrors mirrors;
    private final Scorer scorer;
    private final ScoringBounds bounds;
    private final Observer observer;
    private final InstantSource clock;

    public Judge(Mirrors mirrors, Scorer scorer, ScoringBounds bounds, Observer observer, InstantSource clock) {
        this.mirrors = mirrors;
        this.scorer = scorer;
        this.bounds = bounds;
        this.observer = observer;
        this.clock = clock;
    }

    /** Scores a pull request as it was seen; throws {@code CHANGED} when the repository shows another head by now. */
    Judgement judge(HostedPullRequest host, PullRequestNumber number, PullRequest seen) {
        String baseRef = "refs/heads/" + seen.baseBranch();
        String headRef = "refs/pull/" + number.value() + "/head";
        try (Repository repository = mirrors.fetch(host.remote(), List.of(baseRef, headRef))) {
            Optional<CommitId> base = repository.resolve(baseRef);
            Optional<CommitId> head = repository.resolve(headRef);
            if (base.isEmpty() || head.isEmpty()) {
                return new NotAnalysed(base.isEmpty() ? Messages.baseVanished() : Messages.headVanished());
            }
            if (!head.get().equals(seen.head())) {
                throw new ForgeException(Kind.CHANGED, "the repository shows another head than the pull request");
            }
            return compare(repository, host.page(), base.get(), head.get());
        } catch (RepositoryException failure) {
            if (failure.isMalformed()) {
                return new NotAnalysed(Messages.malformed());
            }
            if (failure.isExcessive()) {
                return new NotAnalysed(Messages.tooLarge(String.valueOf(failure.getMessage())));
            }
            throw failure;
        }
    }

    private Judgement compare(Repository repository, URI page, CommitId base, CommitId head) {
        Optional<CommitId> mergeBase = repository.mergeBase(base, head);
        if (mergeBase.isEmpty()) {
            return new NotAnalysed(Messages.unrelated());
        }
        Snapshot before = repository.snapshot(mergeBase.get());
        Snapshot after = repository.snapshot(head);
        Optional<String> excess = bounds.excess(after).or(() -> bounds.excess(before));
        if (excess.isPresent()) {
            return new NotAnalysed(Messages.tooLarge(excess.get()));
        }
        BaseRules rules = BaseRules.of(repository.snapshot(base));
        Revisions revisions = new Revisions(page, mergeBase.get(), head, repository.commitsBetween(head, base));
        return new TimeLimit(bounds.time())
                .run(() -> delta(before, after, rules))
                .<Judgement>map(delta -> {
                    Churn churn = Churn.of(delta.head(), repository.changes(mergeBase.get()));
                    return new Measured(delta, churn, revisions, rules.config(), rules.problems());
                })
                .orElseGet(() -> new NotAnalysed(Messages.tooSlow(bounds.time())));
    }

    private Delta delta(Snapshot before, Snapshot after, BaseRules rules) {
        Ruler ruler = new Ruler(rules.config().scoring().weights());
        Instant start = clock.instant();
        Score base = scorer.score(before, rules.paths(), ruler, Progress.NONE);
        Score head = scorer.score(after, rules.paths(), ruler, Progress.NONE);
        Delta delta = Delta.between(base, head);
        observer.see(new Signal.Scored(
                Duration.between(start, clock.instant()), head.files().size()));
        return delta;
    }
}
