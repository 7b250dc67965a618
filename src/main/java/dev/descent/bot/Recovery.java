package dev.descent.bot;

import dev.descent.bot.Inbox.Waiting;
import dev.descent.repo.RepositoryException;
import dev.descent.report.CheckRunReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what becomes of work that failed: another attempt later, or a burial with an apology. */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Inbox inbox;
    private final Forge forge;
    private final OpenChecks openChecks;
    private final Retries retries;
    private final Supplier<String> incidents;
    private volatile boolean isStopping;

    /** {@code incidents} gives each failure that people hear of its id. */
    public Recovery(Inbox inbox, Forge forge, OpenChecks openChecks, Retries retries, Supplier<String> incidents) {
        this.inbox = inbox;
        this.forge = forge;
        this.openChecks = openChecks;
        this.retries = retries;
        this.incidents = incidents;
    }

    /** The process ends: what fails from now on failed because of that, and waits for the next start. */
    public void stop() {
        isStopping = true;
    }

    /** How long to wait before looking at a pull request again that changed while it was looked at. */
    Duration pause() {
        return retries.first();
    }

    /** Says after how long to try again, or nothing when the work was given up. */
    Optional<Duration> recover(Errand errand, Throwable failure) {
        if (isStopping) {
            return Optional.empty();
        }
        List<DeliveryId> deliveries = Inbox.ids(errand.waiting());
        // A delivery that has just arrived gives old ones another chance: they want the same thing.
        int failures =
                1 + errand.waiting().stream().mapToInt(Waiting::failures).min().orElse(0);
        if (isRetryable(failure) && !retries.areExhausted(failures)) {
            inbox.countFailure(deliveries, String.valueOf(failure.getMessage()));
            Duration wait = waitAfter(failure, failures);
            LOG.warn("attempt {} at {} failed, next in {}: {}", failures, deliveries, wait, failure.getMessage());
            return Optional.of(wait);
        }
        String incident = incidents.get();
        LOG.error("incident {}: {} given up after attempt {}", incident, deliveries, failures, failure);
        apologise(errand, incident);
        inbox.bury(errand.waiting(), "incident " + incident + ": " + failure);
        return Optional.empty();
    }

    private static boolean isRetryable(Throwable failure) {
        return switch (failure) {
            case ForgeException forge -> forge.isRetryable();
            case RepositoryException repository -> repository.isRetryable();
            default -> false;
        };
    }

    private Duration waitAfter(Throwable failure, int failures) {
        Duration usual = retries.delay(failures);
        return failure instanceof ForgeException forge
                ? forge.retryAfter().filter(asked -> asked.compareTo(usual) > 0).orElse(usual)
                : usual;
    }

    private void apologise(Errand errand, String incident) {
        if (!(errand instanceof Errand.Score score)) {
            return;
        }
        String sorry = Messages.apology(incident);
        try {
            HostedPullRequest host = forge.open(score.pullRequest());
            new Checks(score.pullRequest(), host, openChecks).completeAll(CheckRunReport.notAnalysed(sorry));
            StickyComment sticky = new StickyComment(host);
            sticky.say(sticky.find(), Messages.comment(sorry));
        } catch (ForgeException unreachable) {
            LOG.error("incident {}: no apology, for {}", incident, unreachable.getMessage());
        }
    }
}
