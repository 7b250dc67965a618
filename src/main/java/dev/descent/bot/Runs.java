package dev.descent.bot;

import dev.descent.report.CommentInput.EarlierRun;
import java.util.List;

/**
 * Port: remembers what was found on each pull request. Every method commits before it returns and throws {@link
 * StoreException} when the database can't.
 */
public interface Runs {
    /** Remembers what a head came to in a project or the root; a later score of the same head takes its place. */
    void remember(PullRequestRef pullRequest, String project, EarlierRun run);

    /** What was found on a pull request in a project or the root, newest first. */
    List<EarlierRun> of(PullRequestRef pullRequest, String project);
}
