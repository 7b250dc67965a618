package dev.descent.bot;

import dev.descent.repo.CommitId;

/**
 * A pull request as it was when it was read.
 *
 * @param isOpen whether it can still be merged
 * @param head the commit that it proposes
 * @param baseBranch the branch that it wants to change, {@code main} for instance
 * @param base the tip of that branch
 */
public record PullRequest(boolean isOpen, CommitId head, String baseBranch, CommitId base) {}
