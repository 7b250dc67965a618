package dev.descent.bot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: what the App reaches at its host. Every call asks the host; failures are a {@link ForgeException}. */
public interface Reach {
    /** Where the App is installed. */
    List<Installed> installations();

    /** Whether the App is still installed there. */
    boolean isInstalled(InstallationId installation);

    /** The repositories that an installation reaches. */
    List<Reached> repositories(InstallationId installation);

    /** The name that a repository has by now, or nothing when the installation doesn't reach it any more. */
    Optional<RepositoryName> locate(InstallationId installation, RepositoryName repository);

    /** What a file holds at the tip of the default branch; nothing when there is none, or it is larger than a megabyte. */
    Optional<byte[]> file(RepositoryRef repository, String path);

    /** The open pull requests of a repository that something happened to since then, latest first. */
    List<Found> openPullRequests(InstallationId installation, RepositoryName repository, Instant since);

    /** The delivery that would tell us that something happened to a pull request of the bot's. */
    Delivery touched(PullRequestRef own);

    /**
     * An account on which the App is installed.
     *
     * @param id which one
     * @param isSuspended whether its owner has us wait
     * @param since when it was installed
     */
    record Installed(InstallationId id, boolean isSuspended, Instant since) {}

    /**
     * A repository within reach.
     *
     * @param name its name now
     * @param isArchived whether nothing can be written there
     * @param stamp another one whenever its default branch may be another
     */
    record Reached(RepositoryName name, boolean isArchived, String stamp) {}

    /**
     * An open pull request.
     *
     * @param pullRequest which one
     * @param state what it is now
     * @param hint the delivery that would have told us about it
     */
    record Found(PullRequestRef pullRequest, LastWords.State state, Delivery hint) {}
}
