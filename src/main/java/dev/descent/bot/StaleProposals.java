package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes cleanup pull requests that nobody can use any more, with a word why, and removes their branches. Those to which anybody
 * else pushed are left alone, and every step can be repeated.
 */
public final class StaleProposals {
    /** Nobody answered for so long that nobody will. */
    static final Duration LONGEST = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(StaleProposals.class);
    private static final String MARKER = "<!-- descent:stale -->";

    private final Proposals proposals;
    private final OwnBranches branches;
    private final Mirrors mirrors;
    private final InstantSource clock;

    public StaleProposals(Proposals proposals, OwnBranches branches, Mirrors mirrors, InstantSource clock) {
        this.proposals = proposals;
        this.branches = branches;
        this.mirrors = mirrors;
        this.clock = clock;
    }

    /** Looks again what became of each cleanup that was open, and closes those that are stale. */
    void tend(RepositoryRef repository, HostedRepository host, Surroundings around) {
        proposals.of(repository).stream()
                .filter(own -> own.isOpen() && own.origin().kind() == Kind.CLEANUP)
                .forEach(own -> proposals.follow(repository, own, tended(own, new Place(repository, host, around))));
    }

    private record Place(RepositoryRef repository, HostedRepository host, Surroundings around) {}

    private Fate tended(Contribution own, Place place) {
        HostedPullRequest pullRequest = place.host().pullRequest(new PullRequestNumber(own.number()));
        Contribution now = own.seen(pullRequest.fate());
        Optional<OpenPullRequest> open = place.around().open().stream()
                .filter(each -> each.number().value() == own.number())
                .findFirst();
        Optional<String> why = open.filter(_ -> now.isOpen()).flatMap(each -> staleness(now, each, place));
        if (why.isEmpty() || !isOurs(open.get(), place) || !withdraw(open.get(), why.get(), pullRequest)) {
            return now.fate();
        }
        LOG.info("{}#{} is closed: {}", place.repository(), own.number(), why.get());
        return pullRequest.fate();
    }

    private boolean isOurs(OpenPullRequest open, Place place) {
        BranchRef branch = new BranchRef(place.repository(), open.source().branch());
        return branches.maker(branch, place.host()).isPresent();
    }

    private Optional<String> staleness(Contribution own, OpenPullRequest open, Place place) {
        String branch = place.host().defaultBranch();
        Optional<CommitId> head = place.around().repository().resolve(open.headRef());
        return head.flatMap(tip -> switch (place.around().merge(tip)) {
            case CONFLICT -> Optional.of(Messages.overtakenByBranch(branch));
            case NOTHING -> Optional.of(Messages.doneInBranch(branch));
            case CHANGE -> hasWaitedInVain(own) ? Optional.of(Messages.unanswered(LONGEST)) : Optional.empty();
        });
    }

    private boolean hasWaitedInVain(Contribution own) {
        Instant latest = own.fate().openedAt().plus(LONGEST);
        return own.answeredAt().isEmpty() && clock.instant().isAfter(latest);
    }

    /** The host may close it by itself once its branch is gone; false when somebody pushed there in this moment. */
    private boolean withdraw(OpenPullRequest open, String why, HostedPullRequest pullRequest) {
        HostedRepository home = pullRequest.repository();
        if (!mirrors.removeBranch(home.writableRemote(), open.source().branch(), open.head())) {
            return false;
        }
        pullRequest.close();
        StickyComment.marked(MARKER, pullRequest).say(MARKER + "\n" + why);
        return true;
    }
}
