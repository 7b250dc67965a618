package dev.descent.bot;

import dev.descent.repo.CommitId;
import java.util.Map;
import java.util.Set;

/**
 * Port: remembers on which state of each pull request the bot said its last word, so that it is known when another is due.
 * Every method commits before it returns and throws {@link StoreException} when the database can't.
 */
public interface LastWords {
    /** A pull request in this state has its comment and its completed check run. */
    void remember(PullRequestRef pullRequest, State state);

    /** The last word on each pull request of a repository. */
    Map<PullRequestNumber, State> of(InstallationId installation, RepositoryName repository);

    /** These pull requests are open: however long ago it is, what was said there isn't thrown away. */
    void keep(InstallationId installation, RepositoryName repository, Set<PullRequestNumber> open);

    /**
     * What a score depends on.
     *
     * @param head the commit that is proposed
     * @param baseBranch the branch that it wants to change
     */
    record State(CommitId head, String baseBranch) {
        static State of(PullRequest pullRequest) {
            return new State(pullRequest.head(), pullRequest.baseBranch());
        }
    }
}
