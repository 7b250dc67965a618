package dev.descent.bot;

import dev.descent.bot.LastWords.State;
import dev.descent.bot.Reach.Found;
import dev.descent.bot.Reach.Installed;
import dev.descent.bot.Reach.Reached;
import dev.descent.train.pace.Contribution;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what is kept with what is true at the host, whatever events got lost: who is gone is forgotten, who is back is
 * served, and every open pull request that waits for a word gets one. It asks one thing after the other, so the calls are
 * spread out.
 */
public final class Reconciliation {
    private final Reach reach;
    private final Tenants tenants;
    private final Tenancy tenancy;
    private final LastWords lastWords;
    private final Proposals proposals;
    private final Intake intake;

    public Reconciliation(Reach reach, Tenants tenants, Tenancy tenancy, Known known, Intake intake) {
        this.reach = reach;
        this.tenants = tenants;
        this.tenancy = tenancy;
        this.lastWords = known.lastWords();
        this.proposals = known.proposals();
        this.intake = intake;
    }

    /** Looks everywhere once. */
    public void run() {
        List<Installed> installations = reach.installations();
        removeAllBut(installations.stream().map(Installed::id).collect(Collectors.toSet()));
        Installations.forEach(installations, this::reconcile);
    }

    /** A list may be incomplete, so before anything is forgotten each is asked about. */
    private void removeAllBut(Set<InstallationId> present) {
        tenants.all().stream()
                .filter(kept -> !present.contains(kept))
                .filter(kept -> !reach.isInstalled(kept))
                .forEach(tenancy::remove);
    }

    private void reconcile(Installed installation) {
        intake.resume(installation.id());
        List<Reached> reached = reach.repositories(installation.id());
        follow(installation.id(), reached.stream().map(Reached::name).collect(Collectors.toSet()));
        for (Reached repository : reached) {
            if (!repository.isArchived()) {
                wakeThoseThatWait(installation, repository.name());
                lookAtOurs(new RepositoryRef(installation.id(), repository.name()));
            }
        }
    }

    private void follow(InstallationId installation, Set<RepositoryName> reached) {
        for (RepositoryName kept : tenants.repositories(installation)) {
            if (!reached.contains(kept)) {
                reach.locate(installation, kept)
                        .ifPresentOrElse(
                                now -> follow(installation, kept, now), () -> tenancy.remove(installation, kept));
            }
        }
    }

    private void follow(InstallationId installation, RepositoryName kept, RepositoryName now) {
        if (!now.equals(kept)) {
            tenancy.rename(installation, kept, now);
        }
    }

    /** A pull request that nothing happened to since we came is none of our business: nobody wants a flood of comments. */
    private void wakeThoseThatWait(Installed installation, RepositoryName repository) {
        Map<PullRequestNumber, State> said = lastWords.of(installation.id(), repository);
        List<Found> open = reach.openPullRequests(installation.id(), repository, installation.since());
        lastWords.keep(
                installation.id(),
                repository,
                open.stream().map(found -> found.pullRequest().number()).collect(Collectors.toSet()));
        for (Found found : open) {
            if (!found.state().equals(said.get(found.pullRequest().number()))) {
                intake.acceptUnlessBusy(found.pullRequest(), found.hint());
            }
        }
    }

    /** Whether anybody answered what the bot proposed: there are never many of these open. */
    private void lookAtOurs(RepositoryRef repository) {
        for (Contribution own : proposals.of(repository)) {
            if (own.isOpen()) {
                PullRequestRef ref = new PullRequestRef(
                        repository.installation(), repository.name(), new PullRequestNumber(own.number()));
                intake.acceptUnlessBusy(ref, reach.touched(ref));
            }
        }
    }

    /**
     * What is known of pull requests.
     *
     * @param lastWords of everybody's, what was said to them
     * @param proposals of the bot's own, what became of them
     */
    public record Known(LastWords lastWords, Proposals proposals) {}
}
