package dev.descent.bot;

import dev.descent.repo.CommitId;

/**
 * A pull request as it was when it was read.
 *
 * @param isOpen whether it can still be merged
 * @param head the commit that it proposes
 * @param source where that comes from
 * @param baseBranch the branch that it wants to change, {@code main} for instance
 * @param base the tip of that branch
 */
public record PullRequest(boolean isOpen, CommitId head, Source source, String baseBranch, CommitId base) {
    /**
     * Where a pull request comes from.
     *
     * @param branch the branch
     * @param isFork whether that is in another repository, which may be gone by now
     */
    public record Source(String branch, boolean isFork) {}
}
