package dev.descent.repo;

/** Port: opens the directory or repository that a person points at. */
@FunctionalInterface
public interface Workplaces {
    /** Opens a directory, bare repositories included; throws {@link RepositoryException} when there is none at {@code path}. */
    Workplace open(String path);
}
