package dev.descent.bot;

/**
 * Names a pull request.
 *
 * @param installation the tenant through which it is reached
 * @param repository the repository that it wants to change
 * @param number its number there
 */
public record PullRequestRef(InstallationId installation, RepositoryName repository, PullRequestNumber number) {
    /** The lane in which everything about this pull request happens, one thing at a time. */
    public Lane lane() {
        return new Lane(installation, repository + "#" + number.value());
    }

    /** {@code owner/name#7}. */
    @Override
    public String toString() {
        return repository + "#" + number.value();
    }
}
