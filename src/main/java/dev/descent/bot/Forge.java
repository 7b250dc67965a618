package dev.descent.bot;

/** Port: the host of the repositories. What goes wrong there is a {@link ForgeException}. */
public interface Forge {
    /**
     * Opens a pull request for reading, and for writing as long as {@code lease} lasts: each write checks it first. Throws when
     * the pull request isn't there.
     */
    HostedPullRequest open(PullRequestRef pullRequest, Lease lease);

    /** Opens a repository in the same way. */
    HostedRepository open(RepositoryRef repository, Lease lease);

    /** Opens the issues of a repository in the same way, though it may be that the bot isn't allowed any. */
    HostedIssues issues(RepositoryRef repository, Lease lease);

    /** Forgets everything that was remembered about an installation, its tokens first of all. */
    void forget(InstallationId installation);
}
