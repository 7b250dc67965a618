package dev.descent.bot;

import dev.descent.repo.CommitId;

/**
 * A pull request among all that are open.
 *
 * @param number its number
 * @param author the login of who opened it; empty when they are gone
 * @param head its newest commit
 * @param source where that comes from
 * @param baseBranch the branch that it wants to change
 */
public record OpenPullRequest(
        PullRequestNumber number, String author, CommitId head, PullRequest.Source source, String baseBranch) {
    /** Where its head can be fetched from, even if that is in a fork. */
    String headRef() {
        return "refs/pull/" + number.value() + "/head";
    }

    String baseRef() {
        return "refs/heads/" + baseBranch;
    }
}
