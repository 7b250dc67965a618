package dev.descent.bot;

/**
 * Names a repository.
 *
 * @param installation the tenant through which it is reached
 * @param name what it is called
 */
public record RepositoryRef(InstallationId installation, RepositoryName name) {
    /** {@code owner/name}. */
    @Override
    public String toString() {
        return name.toString();
    }
}
