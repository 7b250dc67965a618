package dev.descent.bot;

import dev.descent.bot.PushedBranches.Maker;
import dev.descent.bot.PushedBranches.PushedBranch;
import dev.descent.repo.CommitId;
import dev.descent.repo.Mirrors;
import java.util.Optional;

/**
 * The branches that the bot made. Each is its own until somebody else pushes there, moves it or deletes it: from then on it is
 * left to people, for good.
 */
public final class OwnBranches {
    private static final String MARKER = "<!-- descent:left -->";

    private final PushedBranches pushed;
    private final Mirrors mirrors;

    public OwnBranches(PushedBranches pushed, Mirrors mirrors) {
        this.pushed = pushed;
        this.mirrors = mirrors;
    }

    /** Brings a branch to a commit; false, and nothing is pushed, when it isn't the bot's any more. */
    boolean push(BranchRef branch, Maker maker, CommitId tip, HostedRepository host) {
        if (pushed.find(branch).filter(known -> !isOurs(branch, known, host)).isPresent()) {
            return false;
        }
        pushed.announce(branch, maker, tip);
        if (!mirrors.push(host.writableRemote(), tip, branch.name())) {
            pushed.leave(branch);
            return false;
        }
        pushed.confirm(branch);
        return true;
    }

    /** Whether the bot pushed a branch, or was about to. */
    boolean wasPushed(BranchRef branch) {
        return pushed.find(branch).isPresent();
    }

    /** The pull request that a branch was made for, whoever has it now; nothing when it was made for none. */
    Optional<PullRequestNumber> trained(BranchRef branch) {
        return pushed.find(branch).flatMap(known -> known.maker().pullRequest());
    }

    /** What a branch was made for, if the bot made it and everything there is the bot's. */
    Optional<Maker> maker(BranchRef branch, HostedRepository host) {
        return pushed.find(branch).filter(known -> isOurs(branch, known, host)).map(PushedBranch::maker);
    }

    /** Says on the pull request of a branch that somebody pushed there, if it was the bot's. */
    void heed(PullRequestRef pullRequest, PullRequest seen, HostedPullRequest host) {
        String name = seen.source().branch();
        if (!seen.isOpen() || seen.source().isFork() || !name.startsWith(PullRequestRef.OWN_BRANCHES)) {
            return;
        }
        BranchRef branch = new BranchRef(pullRequest.home(), name);
        pushed.find(branch)
                .filter(known -> known.isLeft() || !known.holds(seen.head()))
                .filter(known -> !isOurs(branch, known, host.repository()))
                .ifPresent(_ -> StickyComment.marked(MARKER, host).say(MARKER + "\n" + Messages.leftToPeople(name)));
    }

    /** Asks git: what a host's pages say of a branch may be out of date. A branch that nothing was pushed to yet isn't there. */
    private boolean isOurs(BranchRef branch, PushedBranch known, HostedRepository host) {
        if (known.isLeft()) {
            return false;
        }
        Optional<CommitId> tip = mirrors.tip(host.remote(), branch.name());
        boolean isOurs = tip.map(known::holds).orElse(known.head().isEmpty());
        if (!isOurs) {
            pushed.leave(branch);
        } else if (tip.filter(known.next()::equals).isPresent()) {
            // Whoever was killed after a push didn't note it: the next one would forget where it went.
            pushed.confirm(branch);
        }
        return isOurs;
    }
}
