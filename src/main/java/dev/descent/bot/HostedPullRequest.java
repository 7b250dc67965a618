package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import dev.descent.train.pace.Contribution.Fate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Port: a pull request at its host. Every call asks or tells the host; failures are a {@link ForgeException}. */
public interface HostedPullRequest {
    /** What it is now. */
    PullRequest read();

    /**
     * Writes if the pull request is as it was {@code seen}: first waits for the turn to write, then looks, then writes at once.
     * Throws a {@link ForgeException} of kind {@code CHANGED} when it isn't any more.
     */
    <T> T whileStill(PullRequest seen, Supplier<T> write);

    /** What became of it so far. */
    Fate fate();

    /** The repository that it wants to change. */
    HostedRepository repository();

    /** Closes it; one that is closed already is as good. */
    void close();

    /** Replaces its description, which is Markdown. */
    void describe(String body);

    /** Whether this user may give commands: has write access to the repository at this moment. */
    boolean mayCommand(String login);

    /** The bot's own comments that contain {@code marker}, oldest first; a marker that somebody else wrote doesn't count. */
    List<Comment> ownComments(String marker);

    /** Adds a comment. After a failure look it up before repeating: it may be there. */
    void addComment(String body);

    /** Replaces the text of a comment of the bot's. */
    void editComment(CommentId comment, String body);

    /** Removes a comment of the bot's; one that is gone already is as good. */
    void deleteComment(CommentId comment);

    /** Reacts to somebody's comment; repeating it changes nothing. */
    void react(CommentId comment, Reaction reaction);

    /** The bot's own check runs on a commit, newest first. */
    List<CheckRun> checkRuns(CommitId commit);

    /**
     * Starts a check run, or nothing when the host has no such commit any more. After a failure look it up before repeating:
     * it may be there.
     */
    Optional<CheckRunId> startCheckRun(CommitId commit, CheckKey key);

    /** Completes a check run and says in its key whom it answers. */
    void completeCheckRun(CheckRunId run, CheckKey key, CheckRunReport report);
}
