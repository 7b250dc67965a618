package dev.descent.bot;

import java.util.List;
import java.util.Set;

/**
 * Port: what is kept of installations and repositories as a whole. Every method commits before it returns and throws {@link
 * StoreException} when the database can't.
 */
public interface Tenants {
    /** Every installation of which anything is kept. */
    Set<InstallationId> all();

    /** The repositories of an installation of which anything is kept. */
    Set<RepositoryName> repositories(InstallationId installation);

    /** Removes everything that is kept of an installation; of its deliveries nothing stays but their ids. */
    void remove(InstallationId installation);

    /** Removes everything that is kept of a repository; of its deliveries nothing stays but their ids. */
    void remove(InstallationId installation, RepositoryName repository);

    /** Keeps under another name what is kept of a repository; says in which of its lanes anything waits. */
    List<Lane> rename(InstallationId installation, RepositoryName from, RepositoryName to);
}
