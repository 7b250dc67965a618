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
     * Somebody gave a command on a pull request, in a comment or by a click.
     *
     * @param pullRequest where
     * @param author the login of who gave it
     * @param occasion how
     * @param wish what is wanted
     */
    record CommandGiven(PullRequestRef pullRequest, String author, Occasion occasion, Wish wish)
            implements OfPullRequest {
        /** Whether the pull request is to be scored again. */
        boolean asksForScore() {
            return wish instanceof Wish.Clear(Command.Score _);
        }
    }

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
