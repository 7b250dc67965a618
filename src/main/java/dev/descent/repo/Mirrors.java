package dev.descent.repo;

import java.util.List;

/** Port: keeps a bare mirror of each remote repository. Safe for concurrent use. */
public interface Mirrors {
    /**
     * Brings the mirror of {@code remote} up to date for {@code refs} (full names such as {@code refs/pull/7/head}) and
     * opens it; refs that the remote doesn't have are simply not there afterwards. Throws {@link RepositoryException} when
     * the remote can't be reached or refuses.
     */
    Repository fetch(Remote remote, List<String> refs);
}
