package dev.descent.bot;

import dev.descent.report.CheckRunReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last word about work that is given up: it completes the check runs, and says sorry. */
final class Apology {
    private static final Logger LOG = LoggerFactory.getLogger(Apology.class);

    private final Forge forge;
    private final OpenChecks openChecks;

    Apology(Forge forge, OpenChecks openChecks) {
        this.forge = forge;
        this.openChecks = openChecks;
    }

    /** Apologises on a pull request; says whether that is at an end, or is to be tried again. */
    boolean say(PullRequestRef pullRequest, Lease lease, String incident) {
        return attempt(pullRequest, () -> {
            String sorry = Messages.apology(incident);
            HostedPullRequest host = forge.open(pullRequest, lease);
            Guard open = Guard.open(host);
            new Checks(pullRequest, host, openChecks, open).completeAll(CheckRunReport.notAnalysed(sorry));
            new StickyComment(host, open).say(Messages.comment(sorry));
        });
    }

    /** Completes check runs that nobody works on any more; says whether that is at an end, or is to be tried again. */
    boolean completeForgotten(PullRequestRef pullRequest, Lease lease) {
        return openChecks.heads(pullRequest).isEmpty()
                || attempt(pullRequest, () -> {
                    HostedPullRequest host = forge.open(pullRequest, lease);
                    new Checks(pullRequest, host, openChecks, Guard.open(host)).completeAll(Messages.forgotten());
                });
    }

    private static boolean attempt(PullRequestRef pullRequest, Runnable words) {
        try {
            words.run();
            return true;
        } catch (StoreException | LeaseLostException notTheirs) {
            throw notTheirs;
        } catch (ForgeException failure) {
            LOG.error("nothing could be said on {}: {}", pullRequest, failure.getMessage());
            return !failure.isRetryable();
        } catch (RuntimeException mistake) {
            LOG.error("nothing could be said on {}", pullRequest, mistake);
            return true;
        }
    }
}
