package dev.descent.bot;

import dev.descent.repo.Mirrors;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Fate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something happened to a pull request of the bot's, so what became of it is looked at again and kept. */
public final class FollowProposal {
    private static final Logger LOG = LoggerFactory.getLogger(FollowProposal.class);

    private final Proposals proposals;
    private final OwnBranches branches;
    private final Mirrors mirrors;

    public FollowProposal(Proposals proposals, OwnBranches branches, Mirrors mirrors) {
        this.proposals = proposals;
        this.branches = branches;
        this.mirrors = mirrors;
    }

    /** What is known of a pull request after this look; nothing when it isn't the bot's. */
    Optional<Contribution> run(PullRequestRef pullRequest, HostedPullRequest host) {
        return proposals.find(pullRequest).map(known -> {
            Fate seen = host.fate();
            Fate now = seen.end()
                    .map(end -> seen.ended(judged(end, known, new Place(pullRequest, host))))
                    .orElse(seen);
            if (!now.equals(known.fate())) {
                proposals.follow(pullRequest.home(), known, now);
                LOG.info("{}, which the bot opened, is {}", pullRequest, now);
            }
            return known.seen(now);
        });
    }

    private record Place(PullRequestRef pullRequest, HostedPullRequest host) {}

    /** How an end is to be understood. That is found out once: later, what it was for may be gone for other reasons. */
    private End judged(End seen, Contribution known, Place place) {
        Optional<End> noted = known.fate().end().filter(end -> end.at().equals(seen.at()));
        return noted.orElseGet(() -> seen.how() == Ending.CLOSED && hasLostItsTarget(seen, known, place)
                ? new End(Ending.WITHDRAWN, seen.at())
                : seen);
    }

    /** The branch that it wanted to change is gone, or the pull request that it was made for had ended before. */
    private boolean hasLostItsTarget(End end, Contribution own, Place place) {
        HostedRepository home = place.host().repository();
        return mirrors.tip(home.remote(), own.origin().target()).isEmpty()
                || trained(place)
                        .flatMap(number -> home.pullRequest(number).fate().end())
                        .filter(before -> !before.at().isAfter(end.at()))
                        .isPresent();
    }

    private Optional<PullRequestNumber> trained(Place place) {
        String branch = place.host().read().source().branch();
        return branches.trained(new BranchRef(place.pullRequest().home(), branch));
    }
}
