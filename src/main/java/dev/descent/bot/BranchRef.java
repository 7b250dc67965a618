package dev.descent.bot;

/**
 * Names a branch.
 *
 * @param repository where it is
 * @param name its short name, {@code main} for instance
 */
public record BranchRef(RepositoryRef repository, String name) {}
