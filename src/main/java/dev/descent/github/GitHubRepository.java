package dev.descent.github;

import static dev.descent.github.Calls.call;

import dev.descent.bot.HostedRepository;
import dev.descent.bot.PullRequestNumber;
import dev.descent.repo.Remote;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;

/** A repository at GitHub. */
final class GitHubRepository implements HostedRepository {
    private final GHRepository repository;
    private final Remotes remotes;

    GitHubRepository(GHRepository repository, Remotes remotes) {
        this.repository = repository;
        this.remotes = remotes;
    }

    @Override
    public URI page() {
        return URI.create(repository.getHtmlUrl().toString());
    }

    @Override
    public Remote remote() {
        return remotes.readable().get();
    }

    @Override
    public Remote writableRemote() {
        return remotes.writable().get();
    }

    @Override
    public Optional<Opened> proposalOf(String branch) {
        return call(() -> repository
                        .queryPullRequests()
                        .state(GHIssueState.ALL)
                        .head(repository.getOwnerName() + ":" + branch)
                        .list()
                        .toList())
                .stream()
                .map(GitHubRepository::opened)
                .findFirst();
    }

    @Override
    public Opened propose(NewPullRequest wanted) {
        return opened(call(
                () -> repository.createPullRequest(wanted.title(), wanted.branch(), wanted.onto(), wanted.body())));
    }

    private static Opened opened(GHPullRequest pullRequest) {
        return new Opened(new PullRequestNumber(pullRequest.getNumber()), call(pullRequest::getCreatedAt));
    }

    /**
     * Where commits are fetched from and pushed to; each is asked for its credential when it is needed.
     *
     * @param readable opens for reading only
     * @param writable opens for writing
     */
    record Remotes(Supplier<Remote> readable, Supplier<Remote> writable) {}
}
