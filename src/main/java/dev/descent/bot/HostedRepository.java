package dev.descent.bot;

import dev.descent.repo.Remote;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: a repository at its host. Every call asks or tells the host; failures are a {@link ForgeException}. */
public interface HostedRepository {
    /** Its page, without a slash at its end. */
    URI page();

    /** The branch that pull requests are merged into unless somebody says otherwise. */
    String defaultBranch();

    /** Where its commits are fetched from, with a credential that can do nothing else. */
    Remote remote();

    /** Where commits are pushed to, with a credential that can do nothing else. */
    Remote writableRemote();

    /** One of its pull requests. */
    HostedPullRequest pullRequest(PullRequestNumber number);

    /** The open pull requests that something happened to latest, the last one first; not more than {@code most}. */
    List<OpenPullRequest> openPullRequests(int most);

    /** The pull request that proposes one of its own branches, open or not. */
    Optional<Opened> proposalOf(String branch);

    /** Opens a pull request of one of its own branches. After a failure look it up before repeating: it may be there. */
    Opened propose(NewPullRequest wanted);

    /** A pull request that was opened, and when. */
    record Opened(PullRequestNumber number, Instant at) {}

    /**
     * A pull request to be opened.
     *
     * @param branch what it proposes
     * @param onto the branch that it wants to change
     * @param title plain text
     * @param body Markdown
     */
    record NewPullRequest(String branch, String onto, String title, String body) {}
}
