package dev.descent.bot;

import dev.descent.bot.PushedBranches.Maker;
import dev.descent.repo.Mirrors;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Kind;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what the bot proposed and nobody can use any more, with a word why, and removes its branch. What anybody else pushed to
 * is left alone, and every step can be repeated.
 */
public final class StaleProposals {
    private static final Logger LOG = LoggerFactory.getLogger(StaleProposals.class);
    private static final String MARKER = "<!-- descent:stale -->";

    private final Proposals proposals;
    private final FollowProposal follow;
    private final OwnBranches branches;
    private final Mirrors mirrors;
    private final Staleness staleness;

    public StaleProposals(
            Proposals proposals, FollowProposal follow, OwnBranches branches, Mirrors mirrors, Staleness staleness) {
        this.proposals = proposals;
        this.follow = follow;
        this.branches = branches;
        this.mirrors = mirrors;
        this.staleness = staleness;
    }

    /** Makes room among a repository's cleanups: looks at each that was open, as {@link #tend(PullRequestRef, HostedPullRequest)}. */
    void tend(RepositoryRef repository, HostedRepository host) {
        proposals.of(repository).stream()
                .filter(own -> own.isOpen() && own.origin().kind() == Kind.CLEANUP)
                .map(own -> new PullRequestNumber(own.number()))
                .forEach(number -> tend(
                        new PullRequestRef(repository.installation(), repository.name(), number),
                        host.pullRequest(number)));
    }

    /** Looks again what became of a pull request, and closes it when it is stale. An offered configuration never is. */
    void tend(PullRequestRef pullRequest, HostedPullRequest host) {
        follow.run(pullRequest, host)
                .filter(own -> own.isOpen() && own.origin().kind() != Kind.CONFIGURATION)
                .ifPresent(own -> tend(own, pullRequest, host));
    }

    private void tend(Contribution own, PullRequestRef pullRequest, HostedPullRequest host) {
        PullRequest seen = host.read();
        BranchRef branch = new BranchRef(pullRequest.home(), seen.source().branch());
        Optional<Maker> maker = seen.isOpen() ? branches.maker(branch, host.repository()) : Optional.empty();
        Optional<String> why = maker.flatMap(made -> staleness.of(own, seen, made, host.repository()));
        if (why.isPresent() && withdraw(seen, why.get(), host)) {
            LOG.info("{} is closed: {}", pullRequest, why.get());
            follow.run(pullRequest, host);
        }
    }

    /** The host may close it by itself once its branch is gone; false when somebody pushed there in this moment. */
    private boolean withdraw(PullRequest seen, String why, HostedPullRequest pullRequest) {
        HostedRepository home = pullRequest.repository();
        if (!mirrors.removeBranch(home.writableRemote(), seen.source().branch(), seen.head())) {
            return false;
        }
        pullRequest.close();
        StickyComment.marked(MARKER, pullRequest).say(MARKER + "\n" + why);
        return true;
    }
}
