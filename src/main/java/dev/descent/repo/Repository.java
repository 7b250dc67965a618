package dev.descent.repo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: a git repository that is read from its object database, never checked out. */
public interface Repository extends AutoCloseable {
    /** The commit that a revision names, or nothing when there is none. */
    Optional<CommitId> resolve(String revision);

    /** The best common ancestor, or nothing when the histories are unrelated. */
    Optional<CommitId> mergeBase(CommitId one, CommitId other);

    /** Number of commits that are reachable from {@code tip} and not from {@code from}. */
    int commitsBetween(CommitId from, CommitId tip);

    /** The first-parent line that ends in a commit, the latest first. */
    List<Revision> line(CommitId tip);

    /**
     * How many commits changed each path of the snapshots in the 180 days before a commit's own date; of the commits, the
     * latest 2,000. Merges, bots, pure renames and changes of white space alone don't count.
     */
    Map<String, Integer> changes(CommitId tip);

    /** The web address that a path of a commit's snapshot is appended to, or nothing when the origin isn't on GitHub. */
    Optional<URI> page(CommitId commit);

    /** The tree of a commit; throws {@link RepositoryException} when the commit isn't here. */
    Snapshot snapshot(CommitId commit);

    /**
     * The paths that are not the same in two commits, or all of the second when there is no first. Throws a {@link
     * RepositoryException} that isn't retryable when there are too many to be looked at.
     */
    Set<String> differences(Optional<CommitId> before, CommitId after);

    /** What merging {@code tip} into {@code onto} would do; nothing is written. */
    Merge merge(CommitId onto, CommitId tip);

    /** What commits are written with. */
    Branches branches();

    @Override
    void close();
}
