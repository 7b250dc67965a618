package dev.descent.github;

import static dev.descent.github.Calls.call;

import dev.descent.bot.HostedPullRequest;
import dev.descent.bot.HostedRepository;
import dev.descent.bot.OpenPullRequest;
import dev.descent.bot.PullRequestNumber;
import dev.descent.repo.CommitId;
import dev.descent.repo.Remote;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestQueryBuilder;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;
import org.kohsuke.github.PagedIterator;

/** A repository at GitHub. */
final class GitHubRepository implements HostedRepository {
    private static final int PAGE = 100;

    private final App app;
    private final PacedConnector paced;
    private final GHRepository repository;
    private final Remotes remotes;
    private final Issues issues;

    GitHubRepository(App app, PacedConnector paced, GHRepository repository, Remotes remotes, Issues issues) {
        this.app = app;
        this.paced = paced;
        this.repository = repository;
        this.remotes = remotes;
        this.issues = issues;
    }

    @Override
    public URI page() {
        return URI.create(repository.getHtmlUrl().toString());
    }

    @Override
    public String defaultBranch() {
        return repository.getDefaultBranch();
    }

    @Override
    public Remote remote() {
        return remotes.readable().get();
    }

    @Override
    public Remote writableRemote() {
        return remotes.writable().get();
    }

    /** Opens it once more, to those who do something about issues. */
    Issues issues() {
        return issues;
    }

    @Override
    public HostedPullRequest pullRequest(PullRequestNumber number) {
        return new GitHubPullRequest(app, paced, repository, number, this);
    }

    @Override
    public List<OpenPullRequest> openPullRequests(int most) {
        PagedIterator<GHPullRequest> listed = call(() -> repository
                .queryPullRequests()
                .state(GHIssueState.OPEN)
                .sort(GHPullRequestQueryBuilder.Sort.UPDATED)
                .direction(GHDirection.DESC)
                .list()
                .withPageSize(PAGE)
                .iterator());
        List<OpenPullRequest> open = new ArrayList<>();
        while (open.size() < most && call(listed::hasNext)) {
            open.add(openPullRequest(call(listed::next)));
        }
        return open;
    }

    private static OpenPullRequest openPullRequest(GHPullRequest pullRequest) {
        return new OpenPullRequest(
                new PullRequestNumber(pullRequest.getNumber()),
                Optional.ofNullable(pullRequest.getUser()).map(GHUser::getLogin).orElse(""),
                new CommitId(pullRequest.getHead().getSha()),
                GitHubPullRequest.source(pullRequest),
                pullRequest.getBase().getRef());
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

    /**
     * The repository as those see it who may do something about issues there; not every installation grants that, so each is
     * asked for when it is needed.
     *
     * @param readable opens for reading only
     * @param writable opens for writing
     */
    record Issues(Supplier<GHRepository> readable, Supplier<GHRepository> writable) {}
}
