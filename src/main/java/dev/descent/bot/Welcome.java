package dev.descent.bot;

import dev.descent.bot.Reach.Reached;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Has configurations proposed to repositories that have none: to those alone in which a pull request was scored already, each
 * once, and to one of an installation a day, so that nobody who installs the App everywhere is flooded.
 */
public final class Welcome {
    /** The kind of delivery that the bot sends itself for that. */
    static final String EVENT = "onboarding";

    private static final Duration PAUSE = Duration.ofDays(1);

    private final Reach reach;
    private final Reconciliation.Known known;
    private final Inbox inbox;
    private final Lanes lanes;
    private final InstantSource clock;

    public Welcome(Reach reach, Reconciliation.Known known, Inbox inbox, Lanes lanes, InstantSource clock) {
        this.reach = reach;
        this.known = known;
        this.inbox = inbox;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Looks everywhere once. */
    public void look() {
        Installations.forEach(reach.installations(), installed -> look(installed.id()));
    }

    private void look(InstallationId installation) {
        List<RepositoryRef> reached = reach.repositories(installation).stream()
                .filter(repository -> !repository.isArchived())
                .map(Reached::name)
                .map(name -> new RepositoryRef(installation, name))
                .toList();
        if (reached.stream().noneMatch(this::wasWelcomedLately)) {
            next(reached).ifPresent(this::welcome);
        }
    }

    private boolean wasWelcomedLately(RepositoryRef repository) {
        Instant lately = clock.instant().minus(PAUSE);
        return proposals(repository).stream()
                .anyMatch(own -> own.fate().openedAt().isAfter(lately));
    }

    private Optional<RepositoryRef> next(List<RepositoryRef> reached) {
        return reached.stream()
                .filter(repository -> !known.lastWords()
                        .of(repository.installation(), repository.name())
                        .isEmpty())
                .filter(repository -> proposals(repository).isEmpty())
                .filter(repository -> !inbox.holds(Delivery.welcome(repository).id()))
                .findFirst();
    }

    private List<Contribution> proposals(RepositoryRef repository) {
        return known.proposals().of(repository).stream()
                .filter(own -> own.origin().kind() == Kind.CONFIGURATION)
                .toList();
    }

    private void welcome(RepositoryRef repository) {
        Lane lane = Lane.ofDefaultBranch(repository);
        inbox.add(Delivery.welcome(repository), lane);
        lanes.wake(lane);
    }
}
