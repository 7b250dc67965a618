package dev.descent.bot;

import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Fate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something happened to a pull request of the bot's, so what became of it is looked at again and kept. */
public final class FollowProposal {
    private static final Logger LOG = LoggerFactory.getLogger(FollowProposal.class);

    private final Proposals proposals;

    public FollowProposal(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Does nothing for a pull request that isn't the bot's. */
    void run(PullRequestRef pullRequest, HostedPullRequest host) {
        Optional<Contribution> known = proposals.find(pullRequest);
        if (known.isPresent()) {
            Fate now = host.fate();
            if (!now.equals(known.get().fate())) {
                proposals.follow(pullRequest.home(), known.get(), now);
                LOG.info("{}, which the bot opened, is {}", pullRequest, now);
            }
        }
    }
}
