package dev.descent.github;

import dev.descent.bot.Forge;
import dev.descent.bot.HostedPullRequest;
import dev.descent.bot.InstallationId;
import dev.descent.bot.PullRequestRef;
import dev.descent.github.InstallationTokens.Scope;
import dev.descent.repo.Credential;
import dev.descent.repo.Remote;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/** github.com or a GitHub Enterprise Server, through the App's installations. */
public final class GitHubForge implements Forge {
    private final Site site;
    private final App app;
    private final InstallationTokens tokens;

    /** Gives GitHub {@code timeout} for each answer. */
    public GitHubForge(Site site, Identity identity, Duration timeout, Clock clock) {
        this.site = site;
        this.app = new App(site.api(), new Connector(site.api(), timeout, clock), new AppJwt(identity, clock));
        this.tokens = new InstallationTokens(app, clock);
    }

    @Override
    public HostedPullRequest open(PullRequestRef pullRequest) {
        GitHub client = app.client(
                () -> "Bearer " + token(pullRequest, TokenUse.REPORT).reveal(),
                () -> forget(pullRequest.installation()));
        GHRepository repository =
                Calls.call(() -> client.getRepository(pullRequest.repository().toString()));
        return new GitHubPullRequest(app, repository, pullRequest.number(), () -> remote(pullRequest));
    }

    private Remote remote(PullRequestRef pullRequest) {
        return new Remote(
                pullRequest.installation().value() + "/" + pullRequest.repository(),
                URI.create(site.web() + "/" + pullRequest.repository() + ".git"),
                token(pullRequest, TokenUse.FETCH));
    }

    private Credential token(PullRequestRef pullRequest, TokenUse use) {
        return tokens.token(new Scope(pullRequest.installation(), pullRequest.repository(), use));
    }

    @Override
    public void forget(InstallationId installation) {
        tokens.forget(installation);
    }

    /**
     * Where a GitHub is.
     *
     * @param web where people and git go, {@code https://github.com}
     * @param api where programs go, {@code https://api.github.com}
     */
    public record Site(URI web, URI api) {}

    /**
     * The App that we are.
     *
     * @param id its id or client id
     * @param key what it signs with
     */
    public record Identity(String id, PrivateKey key) {}
}
