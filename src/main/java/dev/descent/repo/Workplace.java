package dev.descent.repo;

import java.util.Optional;

/** Port: a directory that a person points at, together with the git repository around it if there is one. */
public interface Workplace extends AutoCloseable {
    /** The repository around this directory, whose snapshots show this directory alone; nothing when there is none. */
    Optional<Repository> repository();

    /** Writes to the same repository; nothing when there is none. */
    Optional<Branches> branches();

    /** The files as they are on disk, ignored ones left out; nothing in a bare repository. */
    Optional<Snapshot> workingTree();

    @Override
    void close();
}
