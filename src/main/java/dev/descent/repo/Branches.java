package dev.descent.repo;

import java.time.Instant;

/**
 * Port: writes commits straight into a repository's object database. No working tree or index is touched, no hook runs, and
 * nothing is pushed.
 */
public interface Branches {
    /**
     * Commits a change and lets its branch name the commit. The same draft gives the same commit, and writing it again
     * changes nothing. Throws {@link RepositoryException} when the branch stands elsewhere than at the draft's parent.
     */
    CommitId commit(Draft draft);

    /**
     * A commit to be.
     *
     * @param branch the short name of its branch, which is made when it doesn't exist
     * @param parent what it changes
     * @param patch the change, paths relative to the directory that snapshots show
     * @param message the whole message
     * @param time when it is committed, to the second
     */
    record Draft(String branch, CommitId parent, Patch patch, String message, Instant time) {}
}
