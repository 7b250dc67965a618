package dev.descent.repo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Port: keeps a bare mirror of each remote repository. Safe for concurrent use. */
public interface Mirrors {
    /**
     * Brings the mirror of {@code remote} up to date for {@code refs} (full names such as {@code refs/pull/7/head}) and
     * opens it; refs that the remote doesn't have are simply not there afterwards. Throws {@link RepositoryException} when
     * the remote can't be reached or refuses.
     */
    Repository fetch(Remote remote, List<String> refs);

    /**
     * Sends a commit of the mirror to a branch of {@code remote}, which is made or moved forward; false, and nothing is moved,
     * when somebody else moved it elsewhere. Throws {@link RepositoryException} when the remote can't be reached or refuses.
     */
    boolean push(Remote remote, CommitId commit, String branch);

    /** Where a branch of {@code remote} is at this moment, or nothing when there is none; throws as {@link #push}. */
    Optional<CommitId> tip(Remote remote, String branch);

    /**
     * Removes a branch of {@code remote} if it stands at {@code tip}; says whether it is gone. Throws {@link
     * RepositoryException} when the remote can't be reached or refuses.
     */
    boolean removeBranch(Remote remote, String branch, CommitId tip);

    /** Removes the mirrors at or below a name; one that is in use, as soon as that ends. */
    void remove(String name);

    /**
     * Removes mirrors that nobody uses: those whose owner, the first part of the name, is none any more, those that were not
     * used since then, and the longest unused of the others while they don't fit into {@code bytes}.
     */
    void tidy(Instant since, long bytes, Predicate<String> isOwner);
}
