package dev.descent.bot;

import dev.descent.report.CheckRunReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last word about work that is given up: it completes the check runs, and says sorry. */
public final class Apology {
    private static final Logger LOG = LoggerFactory.getLogger(Apology.class);

    private final Forge forge;
    private final OpenChecks openChecks;
    private final LastWords lastWords;

    public Apology(Forge forge, OpenChecks openChecks, LastWords lastWords) {
        this.forge = forge;
        this.openChecks = openChecks;
        this.lastWords = lastWords;
    }

    /** Apologises on a pull request; says whether that is at an end, or is to be tried again. */
    boolean say(PullRequestRef pullRequest, Lease lease, String incident) {
        boolean isAtAnEnd = attempt(pullRequest, () -> {
            String sorry = Messages.apology(incident);
            HostedPullRequest host = forge.open(pullRequest, lease);
            new Checks(pullRequest, host, openChecks, Guard.OPEN).completeAll(CheckRunReport.notAnalysed(sorry));
            new StickyComment(host, Guard.OPEN).say(Messages.comment(sorry));
        });
        // Said or not, it is not to be tried again as long as nothing changes.
        return isAtAnEnd && attempt(pullRequest, () -> lastWords.remember(pullRequest, state(pullRequest, lease)));
    }

    /** Tells whoever gave a command that it failed, if that can be said now. */
    void answer(Errand errand, Lease lease, String incident) {
        switch (errand) {
            case Errand.Answer answer ->
                attempt(
                        answer.given().pullRequest(),
                        () -> new Answers(forge.open(answer.given().pullRequest(), lease))
                                .decline(answer.given(), Messages.failed(incident)));
            case Errand.Train train ->
                attempt(train.pullRequest(), () -> {
                    HostedPullRequest host = forge.open(train.pullRequest(), lease);
                    new RunningComment(host, train.run()).say(Messages.failed(incident));
                    new Answers(host).refused(train.given());
                });
            case Errand.Steer steer ->
                attempt(
                        steer.pullRequest(),
                        () -> new Replies(steer, forge.open(steer.pullRequest(), lease))
                                .say(Messages.failed(incident)));
            case Errand.Score _,
                    Errand.CleanUp _,
                    Errand.Hear _,
                    Errand.Tell _,
                    Errand.Configure _,
                    Errand.Look _,
                    Errand.Follow _,
                    Errand.Recheck _,
                    Errand.Rest _ -> {}
        }
    }

    private LastWords.State state(PullRequestRef pullRequest, Lease lease) {
        return LastWords.State.of(forge.open(pullRequest, lease).read());
    }

    /** Completes check runs that nobody works on any more; says whether that is at an end, or is to be tried again. */
    boolean completeForgotten(PullRequestRef pullRequest, Lease lease) {
        return openChecks.heads(pullRequest).isEmpty()
                || attempt(pullRequest, () -> {
                    HostedPullRequest host = forge.open(pullRequest, lease);
                    new Checks(pullRequest, host, openChecks, Guard.OPEN).completeAll(Messages.forgotten());
                });
    }

    private static boolean attempt(PullRequestRef pullRequest, Runnable words) {
        try {
            words.run();
            return true;
        } catch (StoreException | LeaseLostException notTheirs) {
            throw notTheirs;
        } catch (ForgeException failure) {
            if (failure.isAboutRepository()) {
                return true;
            }
            LOG.error("nothing could be said on {}: {}", pullRequest, failure.getMessage());
            return !failure.isRetryable();
        } catch (RuntimeException mistake) {
            LOG.error("nothing could be said on {}", pullRequest, mistake);
            return true;
        }
    }
}
