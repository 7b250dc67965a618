package dev.descent.bot;

import dev.descent.repo.CommitId;
import dev.descent.report.CheckRunReport;
import dev.descent.train.pace.Contribution.Fate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Port: a pull request at its host, and the conversation on its page. Every call asks or tells the host; failures are a {@link
 * ForgeException}.
 */
public interface HostedPullRequest extends Conversation {
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

    /** The thread that began with this comment of a review on a file or a line there; nothing when that is gone. */
    Optional<Conversation> thread(CommentId first);

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
