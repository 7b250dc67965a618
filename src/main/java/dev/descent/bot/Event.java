package dev.descent.bot;

import dev.descent.repo.CommitId;

/** What a delivery says happened. It is a hint: before the bot acts, it reads the pull request again. */
public sealed interface Event {
    /** Something happened to, or is wanted from, one pull request. */
    sealed interface OfPullRequest extends Event {
        /** Which one. */
        PullRequestRef pullRequest();
    }

    /** A pull request was opened, reopened, pushed to or retargeted. */
    record PullRequestChanged(PullRequestRef pullRequest) implements OfPullRequest {}

    /**
     * Somebody gave a command in the conversation of a pull request.
     *
     * @param pullRequest where
     * @param comment in which comment
     * @param author the login of who wrote it
     * @param command what is wanted
     */
    record CommandGiven(PullRequestRef pullRequest, CommentId comment, String author, Command command)
            implements OfPullRequest {}

    /**
     * Somebody asked to run the check of a pull request again.
     *
     * @param pullRequest which one
     * @param commit the head that was checked, perhaps no longer the head
     */
    record CheckRunRequested(PullRequestRef pullRequest, CommitId commit) implements OfPullRequest {}

    /** The App's access was suspended, resumed, removed or changed. */
    record InstallationChanged(InstallationId installation) implements Event {}

    /**
     * Nothing that the bot acts on.
     *
     * @param reason why not, for the operator
     */
    record Ignored(String reason) implements Event {}
}
