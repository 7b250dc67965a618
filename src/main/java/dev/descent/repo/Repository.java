package dev.descent.repo;

import java.util.Optional;

/** Port: a git repository that is read from its object database, never checked out. */
public interface Repository extends AutoCloseable {
    /** The commit that a revision names, or nothing when there is none. */
    Optional<CommitId> resolve(String revision);

    /** The best common ancestor, or nothing when the histories are unrelated. */
    Optional<CommitId> mergeBase(CommitId one, CommitId other);

    /** Number of commits that are reachable from {@code tip} and not from {@code from}. */
    int commitsBetween(CommitId from, CommitId tip);

    /** The tree of a commit; throws {@link RepositoryException} when the commit isn't here. */
    Snapshot snapshot(CommitId commit);

    @Override
    void close();
}
