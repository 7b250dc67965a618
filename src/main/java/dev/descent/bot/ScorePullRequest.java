package dev.descent.bot;

import dev.descent.loss.Scorer;
import dev.descent.repo.Mirrors;
import java.util.Optional;

/**
 * Journey 1: a pull request changed, so it gets one up-to-date comment and one completed check run. Every step can be
 * repeated: whoever is killed between two of them starts over and ends at the same result.
 */
public final class ScorePullRequest {
    private final Judge judge;
    private final OpenChecks openChecks;

    public ScorePullRequest(Mirrors mirrors, Scorer scorer, OpenChecks openChecks) {
        this.judge = new Judge(mirrors, scorer);
        this.openChecks = openChecks;
    }

    /** Scores the pull request as it is now and says so there; {@code trigger} is what asked for it. */
    Outcome run(PullRequestRef ref, HostedPullRequest host, DeliveryId trigger) {
        PullRequest seen = host.read();
        Checks checks = new Checks(ref, host, openChecks);
        if (!seen.isOpen()) {
            checks.completeAll(Messages.closed());
            return Outcome.DONE;
        }
        checks.cancelAllBut(seen.head());
        Optional<CheckRunId> check = checks.start(seen.head(), trigger);
        if (check.isEmpty()) {
            return Outcome.DONE;
        }
        Optional<Judgement> judgement = judge.judge(seen, ref.number(), host.remote());
        StickyComment sticky = new StickyComment(host);
        Optional<Comment> present = sticky.find();
        // The last look before the first word: what is said now is about this head and this base.
        if (judgement.isEmpty() || !host.read().equals(seen)) {
            checks.complete(seen.head(), check.get(), Messages.overtaken());
            return Outcome.SUPERSEDED;
        }
        Publication publication = Publication.of(judgement.get(), host.page());
        if (publication.isNoteworthy() || present.isPresent()) {
            sticky.say(present, publication.comment());
        }
        checks.complete(seen.head(), check.get(), publication.check());
        return Outcome.DONE;
    }
}
