package dev.descent.bot;

import dev.descent.repo.CommitId;
import java.util.List;

/**
 * Port: remembers on which commits a check run of ours may be open, so that none stays open when the process dies. Every
 * method commits before it returns and throws {@link StoreException} when the database can't.
 */
public interface OpenChecks {
    /** A check run is about to be started on {@code head}. */
    void remember(PullRequestRef pullRequest, CommitId head);

    /** No check run of ours is open on {@code head} any more. */
    void forget(PullRequestRef pullRequest, CommitId head);

    /** Every pull request with a commit on which a check run of ours may be open. */
    List<PullRequestRef> pullRequests();

    /** The commits of a pull request on which a check run of ours may be open. */
    List<CommitId> heads(PullRequestRef pullRequest);
}
