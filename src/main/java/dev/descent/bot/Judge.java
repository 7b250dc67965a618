package dev.descent.bot;

import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.Judgement.Measured;
import dev.descent.bot.Judgement.NotAnalysed;
import dev.descent.config.BaseRules;
import dev.descent.loss.Scorer;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot;
import dev.descent.repo.TreePath;
import dev.descent.report.CommentInput.Revisions;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Scores a pull request: its head against the merge base, by the rules of the base branch. Writes nothing. */
public final class Judge {
    /** Each holds the source code of whole trees. */
    private static final int AT_ONCE = 4;

    private final Turns turns = new Turns(AT_ONCE);
    private final Mirrors mirrors;
    private final Appraiser appraiser;
    private final ScoringBounds bounds;

    public Judge(Mirrors mirrors, Scorer scorer, ScoringBounds bounds, Observer observer, InstantSource clock) {
        this.mirrors = mirrors;
        this.appraiser = new Appraiser(scorer, observer, clock);
        this.bounds = bounds;
    }

    /** Why a tree is too large to be scored, or nothing. */
    Optional<String> excess(Snapshot tree) {
        return bounds.excess(tree);
    }

    /** Scores what a pull request touches as it was seen; throws {@code CHANGED} when the repository shows another head by now. */
    Judgement judge(HostedPullRequest host, PullRequestNumber number, PullRequest seen) {
        return judge(host, number, seen, (trees, rules) -> {
            List<Part> parts = appraiser.parts(trees, rules);
            return new Findings(parts, appraiser.preview(trees, rules, parts.getFirst()));
        });
    }

    /** Scores the part of the repository that a path belongs to, touched or not. */
    Judgement judge(HostedPullRequest host, PullRequestNumber number, PullRequest seen, TreePath about) {
        return judge(
                host,
                number,
                seen,
                (trees, rules) -> new Findings(
                        List.of(appraiser.part(
                                trees, rules, rules.scope(rules.config().owner(about.value())))),
                        Optional.empty()));
    }

    private Judgement judge(
            HostedPullRequest host,
            PullRequestNumber number,
            PullRequest seen,
            BiFunction<Trees, BaseRules, Findings> question) {
        String baseRef = "refs/heads/" + seen.baseBranch();
        String headRef = "refs/pull/" + number.value() + "/head";
        try (Repository repository = mirrors.fetch(host.repository().remote(), List.of(baseRef, headRef))) {
            Optional<CommitId> base = repository.resolve(baseRef);
            Optional<CommitId> head = repository.resolve(headRef);
            if (base.isEmpty() || head.isEmpty()) {
                return new NotAnalysed(base.isEmpty() ? Messages.baseVanished() : Messages.headVanished());
            }
            if (!head.get().equals(seen.head())) {
                throw new ForgeException(Kind.CHANGED, "the repository shows another head than the pull request");
            }
            return compare(repository, new Place(host.repository().page(), base.get(), head.get()), question);
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

    private record Place(URI page, CommitId base, CommitId head) {}

    private record Findings(List<Part> parts, Optional<Preview> preview) {}

    private Judgement compare(Repository repository, Place place, BiFunction<Trees, BaseRules, Findings> question) {
        Optional<CommitId> mergeBase = repository.mergeBase(place.base(), place.head());
        if (mergeBase.isEmpty()) {
            return new NotAnalysed(Messages.unrelated());
        }
        Snapshot before = repository.snapshot(mergeBase.get());
        Snapshot after = repository.snapshot(place.head());
        Optional<String> excess = bounds.excess(after).or(() -> bounds.excess(before));
        if (excess.isPresent()) {
            return new NotAnalysed(Messages.tooLarge(excess.get()));
        }
        BaseRules rules = BaseRules.of(repository.snapshot(place.base()));
        Trees trees = new Trees(before, after, repository.changes(mergeBase.get()));
        Revisions revisions = new Revisions(
                place.page(), mergeBase.get(), place.head(), repository.commitsBetween(place.head(), place.base()));
        return turns.run(() -> new TimeLimit(bounds.time()).run(() -> question.apply(trees, rules)))
                .<Judgement>map(found -> new Measured(found.parts(), revisions, rules.problems(), found.preview()))
                .orElseGet(() -> new NotAnalysed(Messages.tooSlow(bounds.time())));
    }
}
