package dev.descent.bot;

import dev.descent.bot.Checks.Start;
import dev.descent.bot.Judgement.Measured;
import dev.descent.loss.Delta;
import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import dev.descent.report.CommentInput.EarlierRun;
import java.util.List;
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
    private final LastWords lastWords;
    private final TrainingWatch watch;

    public ScorePullRequest(Judge judge, OpenChecks openChecks, Runs runs, LastWords lastWords, TrainingWatch watch) {
        this.judge = judge;
        this.openChecks = openChecks;
        this.runs = runs;
        this.lastWords = lastWords;
        this.watch = watch;
    }

    /** Scores the pull request as it is now and says so there. */
    Outcome run(Errand.Score errand, HostedPullRequest host) {
        PullRequestRef ref = errand.pullRequest();
        PullRequest seen = host.read();
        watch.look(ref, seen, host);
        Guard guard = Guard.of(host, seen);
        Checks checks = new Checks(ref, host, openChecks, guard);
        if (!seen.isOpen()) {
            checks.completeAll(Messages.closed());
            errand.recheck().forEach(commit -> checks.refuse(commit, errand.trigger(), Messages.closed()));
            return Outcome.CLOSED;
        }
        checks.cancelAllBut(seen.head());
        errand.recheck().stream()
                .filter(commit -> !commit.equals(seen.head()))
                .forEach(commit -> checks.refuse(commit, errand.trigger(), Messages.overtakenBy(seen.head())));
        switch (checks.start(seen.head(), errand.trigger(), errand.isWanted())) {
            case Start.Answered() -> {}
            case Start.NoCommit() -> new StickyComment(host, guard).say(Messages.comment(Messages.headVanished()));
            case Start.Running running -> {
                Judgement judgement = judge.judge(host, ref.number(), seen);
                Announcement announcement =
                        new Announcement(host, guard, checks, errand, project -> earlier(ref, project, seen.head()));
                announcement.ofProjects(judgement, seen.head());
                CheckRunReport check = announcement.ofRoot(judgement);
                remember(ref, judgement);
                checks.complete(seen.head(), running, errand.trigger(), check);
                LOG.info("{} at {}: {}", ref, seen.head().abbreviated(), check.title());
            }
        }
        lastWords.remember(ref, LastWords.State.of(seen));
        return Outcome.DONE;
    }

    private List<EarlierRun> earlier(PullRequestRef ref, String project, CommitId head) {
        return runs.of(ref, project).stream()
                .filter(run -> !run.head().equals(head))
                .toList();
    }

    private void remember(PullRequestRef ref, Judgement judgement) {
        if (judgement instanceof Measured measured) {
            CommitId head = measured.revisions().head();
            for (Part part : measured.parts()) {
                Delta delta = part.delta();
                runs.remember(ref, part.scope().project(), new EarlierRun(head, delta.baseLoss(), delta.headLoss()));
            }
        }
    }
}
