package dev.descent.bot;

/** What a delivery says happened. It is a hint: before the bot acts, it reads the pull request again. */
public sealed interface Event {
    /** A pull request was opened, reopened, pushed to, retargeted or closed. */
    record PullRequestChanged(PullRequestRef pullRequest) implements Event {}

    /**
     * Somebody commented on a pull request.
     *
     * @param pullRequest where
     * @param comment which comment
     * @param author the login of who wrote it
     * @param body what it says: data, never an instruction beyond the closed grammar of commands
     */
    record CommentCreated(PullRequestRef pullRequest, CommentId comment, String author, String body) implements Event {}

    /** Somebody asked to run the check of a pull request again. */
    record CheckRunRequested(PullRequestRef pullRequest) implements Event {}

    /** The App's access was suspended, resumed, removed or changed. */
    record InstallationChanged(InstallationId installation) implements Event {}

    /**
     * Nothing that the bot acts on.
     *
     * @param reason why not, for the operator
     */
    record Ignored(String reason) implements Event {}
}
