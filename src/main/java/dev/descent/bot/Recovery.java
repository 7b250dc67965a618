package dev.descent.bot;

import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.Inbox.Waiting;
import dev.descent.repo.RepositoryException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Decides what becomes of work that failed: another attempt later, or a burial with an apology. */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Inbox inbox;
    private final Tenancy tenancy;
    private final Apology apology;
    private final Retries retries;
    private final Traffic traffic;
    private final Supplier<String> incidents;
    private volatile boolean isStopping;

    /** {@code incidents} gives each failure that people hear of its id. */
    public Recovery(Inbox inbox, Tenancy tenancy, Apology apology, Patience patience, Supplier<String> incidents) {
        this.inbox = inbox;
        this.tenancy = tenancy;
        this.apology = apology;
        this.retries = patience.retries();
        this.traffic = patience.traffic();
        this.incidents = incidents;
    }

    /** The process ends: what fails from now on failed because of that, and waits for the next start. */
    public void stop() {
        isStopping = true;
    }

    /** How long a lane is to be left alone because its host asked for that, or nothing. */
    Optional<Duration> limit(Lane lane) {
        return traffic.delay(lane.installation());
    }

    /** Completes what earlier work in a lane left open; says after how long to try again. */
    Optional<Duration> tidyUp(Lease lease) {
        boolean isAtAnEnd = PullRequestRef.of(lease.lane())
                .map(pullRequest -> apology.completeForgotten(pullRequest, lease))
                .orElse(true);
        return isAtAnEnd ? Optional.empty() : Optional.of(retries.longest());
    }

    /** Whether work was begun so often without an end, as when it kills the process, that it is not to be tried again. */
    boolean isPoison(Errand errand) {
        return retries.areExhausted(attempts(errand));
    }

    /** Gives up what is poison; says after how long to try that again. */
    Optional<Duration> isolate(Lease lease, Errand errand) {
        return giveUp(lease, errand, new IllegalStateException("no attempt came to an end"));
    }

    /** Says after how long to try again, or nothing when the work was given up or waits for something else. */
    Optional<Duration> recover(Lease lease, Errand errand, Throwable failure) {
        lease.check();
        List<DeliveryId> deliveries = Inbox.ids(errand.waiting());
        if (isStopping) {
            inbox.excuse(deliveries);
            return Optional.empty();
        }
        if (failure instanceof ForgeException refusal && isExplained(lease, deliveries, refusal)) {
            return Optional.empty();
        }
        if (failure instanceof ForgeException forge && forge.kind() == Kind.PACED) {
            inbox.excuse(deliveries);
            return forge.retryAfter();
        }
        refresh(lease.lane().installation(), failure);
        int attempts = 1 + attempts(errand);
        if (isRetryable(failure) && !retries.areExhausted(attempts)) {
            inbox.explain(deliveries, String.valueOf(failure.getMessage()));
            Duration wait = waitAfter(failure, attempts);
            LOG.warn("attempt {} at {} failed, next in {}: {}", attempts, deliveries, wait, failure.getMessage());
            return Optional.of(wait);
        }
        Optional<Duration> again = giveUp(lease, errand, failure);
        if (again.isPresent()) {
            // Whoever can't be reached for an apology is better served with a score, once they can be.
            inbox.excuse(deliveries);
        }
        return again;
    }

    /** Whether the work isn't to be done here and now, for a reason that lies with the installation or the repository. */
    private boolean isExplained(Lease lease, List<DeliveryId> deliveries, ForgeException failure) {
        Optional<RepositoryRef> repository = lease.lane().repository();
        ForgeException refusal =
                repository.map(at -> tenancy.explained(at, lease, failure)).orElse(failure);
        if (refusal.kind() == Kind.SUSPENDED) {
            inbox.park(deliveries, String.valueOf(refusal.getMessage()));
        } else if (repository.isPresent() && refusal.movedTo().isPresent()) {
            inbox.excuse(deliveries);
            tenancy.rename(
                    lease.lane().installation(),
                    repository.get().name(),
                    refusal.movedTo().get());
        } else if (refusal.isAboutRepository()) {
            inbox.settle(deliveries);
        } else {
            return false;
        }
        LOG.info("{} are not for now: {}", deliveries, refusal.getMessage());
        return true;
    }

    /** A delivery that has just arrived gives old ones another chance: they want the same thing. */
    private static int attempts(Errand errand) {
        return errand.waiting().stream().mapToInt(Waiting::attempts).min().orElse(0);
    }

    /** A fetch may have failed for want of a good token. */
    private void refresh(InstallationId installation, Throwable failure) {
        if (failure instanceof RepositoryException fetch && fetch.isRetryable()) {
            tenancy.forgetAccess(installation);
        }
    }

    private static boolean isRetryable(Throwable failure) {
        return switch (failure) {
            case ForgeException forge -> forge.isRetryable();
            case RepositoryException repository -> repository.isRetryable();
            default -> false;
        };
    }

    private Duration waitAfter(Throwable failure, int attempts) {
        Duration usual = retries.delay(attempts);
        return failure instanceof ForgeException forge
                ? forge.retryAfter().filter(asked -> asked.compareTo(usual) > 0).orElse(usual)
                : usual;
    }

    private Optional<Duration> giveUp(Lease lease, Errand errand, Throwable failure) {
        List<DeliveryId> deliveries = Inbox.ids(errand.waiting());
        String incident = incidents.get();
        try (MDC.MDCCloseable _ = MDC.putCloseable("incident", incident)) {
            LOG.error("incident {}: {} given up", incident, deliveries, failure);
        }
        if (errand instanceof Errand.Score score && !apology.say(score.pullRequest(), lease, incident)) {
            inbox.explain(deliveries, "no apology yet for incident " + incident + ": " + failure);
            return Optional.of(retries.longest());
        }
        apology.answer(errand, lease, incident);
        inbox.bury(errand.waiting(), "incident " + incident + ": " + failure);
        return Optional.empty();
    }

    /**
     * When failed work is tried again.
     *
     * @param retries how often, and after how long
     * @param traffic knows when the host wants to be left alone
     */
    public record Patience(Retries retries, Traffic traffic) {}
}
