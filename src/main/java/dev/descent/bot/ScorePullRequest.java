package dev.descent.bot;

import dev.descent.bot.Checks.Start;
import dev.descent.bot.Judgement.Measured;
import dev.descent.bot.Judgement.NotAnalysed;
import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import dev.descent.report.CommentInput.EarlierRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journey 1: a pull request changed, so it gets one up-to-date comment and one completed check run. Every step can be
 * repeated: whoever is killed between two of them starts over and ends at the same result.
 */
public final class ScorePullRequest {
    private static final Logger LOG = LoggerFactory.getLogger(ScorePullRequest.class);

    private final Judge judge;
    private final OpenChecks openChecks;
    private final Runs runs;

    public ScorePullRequest(Judge judge, OpenChecks openChecks, Runs runs) {
        this.judge = judge;
        this.openChecks = openChecks;
        this.runs = runs;
    }

    /** Scores the pull request as it is now and says so there. */
    Outcome run(Errand.Score errand, HostedPullRequest host) {
        PullRequestRef ref = errand.pullRequest();
        PullRequest seen = host.read();
        Checks checks = new Checks(ref, host, openChecks);
        if (!seen.isOpen()) {
            checks.completeAll(Messages.closed());
            errand.recheck().forEach(commit -> checks.refuse(commit, errand.trigger(), Messages.closed()));
            return Outcome.CLOSED;
        }
        checks.cancelAllBut(seen.head());
        errand.recheck().stream()
                .filter(commit -> !commit.equals(seen.head()))
                .forEach(commit -> checks.refuse(commit, errand.trigger(), Messages.overtakenBy(seen.head())));
        return switch (checks.start(seen.head(), errand.trigger())) {
            case Start.Answered() -> Outcome.DONE;
            case Start.NoCommit() -> {
                StickyComment sticky = new StickyComment(host);
                sticky.say(sticky.find(), Messages.comment(Messages.headVanished()));
                yield Outcome.DONE;
            }
            case Start.Running(CheckRunId run) ->
                score(ref, host, seen, report -> checks.complete(seen.head(), run, errand.trigger(), report));
        };
    }

    private Outcome score(
            PullRequestRef ref, HostedPullRequest host, PullRequest seen, Consumer<CheckRunReport> completion) {
        Optional<Judgement> judgement = judge.judge(host, ref.number(), seen);
        StickyComment sticky = new StickyComment(host);
        Optional<Comment> present = sticky.find();
        // The last look before the first word. The check run stays open: the next round goes on with it, or cancels it.
        if (judgement.isEmpty() || !host.read().equals(seen)) {
            return Outcome.SUPERSEDED;
        }
        Publication publication = publication(ref, judgement.get());
        if (publication.isNoteworthy() || present.isPresent()) {
            sticky.say(present, publication.comment());
        }
        completion.accept(publication.check());
        LOG.info(
                "{} at {}: {}",
                ref,
                seen.head().abbreviated(),
                publication.check().title());
        return Outcome.DONE;
    }

    private Publication publication(PullRequestRef ref, Judgement judgement) {
        return switch (judgement) {
            case NotAnalysed reason -> Publication.of(reason);
            case Measured measured -> {
                CommitId head = measured.revisions().head();
                List<EarlierRun> earlier = runs.of(ref).stream()
                        .filter(run -> !run.head().equals(head))
                        .toList();
                runs.remember(
                        ref,
                        new EarlierRun(
                                head,
                                measured.delta().baseLoss(),
                                measured.delta().headLoss()));
                yield Publication.of(measured, earlier);
            }
        };
    }
}
