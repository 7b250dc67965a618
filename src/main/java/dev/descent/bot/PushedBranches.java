package dev.descent.bot;

import dev.descent.repo.CommitId;
import java.util.Optional;

/** Port: the branches that the bot pushed. Every method commits before it returns and throws {@link StoreException}. */
public interface PushedBranches {
    /** A branch, unless the bot never pushed it. */
    Optional<PushedBranch> find(BranchRef branch);

    /** The bot is about to bring a branch to a commit; whose branch it is stays as it was noted first. */
    void announce(BranchRef branch, Maker maker, CommitId next);

    /** The branch is there now. */
    void confirm(BranchRef branch);

    /** The branch is left to people, for good. */
    void leave(BranchRef branch);

    /**
     * What a branch was made for.
     *
     * @param run the run whose commits it holds
     * @param pullRequest what that trained; nothing when that was no pull request
     */
    record Maker(String run, Optional<PullRequestNumber> pullRequest) {}

    /**
     * A branch that the bot pushed.
     *
     * @param maker what it was made for
     * @param head where it was brought last; nothing when no push is known to have ended
     * @param next where it was about to be brought, {@code head} when that is done
     * @param isLeft whether it was left to people
     */
    record PushedBranch(Maker maker, Optional<CommitId> head, CommitId next, boolean isLeft) {
        /** Whether the bot brought it to a commit. */
        boolean holds(CommitId commit) {
            return commit.equals(next) || head.filter(commit::equals).isPresent();
        }
    }
}
