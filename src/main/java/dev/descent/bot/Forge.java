package dev.descent.bot;

/** Port: the host of the repositories. What goes wrong there is a {@link ForgeException}. */
public interface Forge {
    /** Opens a pull request for reading and writing; throws when it isn't there. */
    HostedPullRequest open(PullRequestRef pullRequest);

    /** Forgets everything that was remembered about an installation, its tokens first of all. */
    void forget(InstallationId installation);
}
