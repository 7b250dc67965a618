package dev.descent.github;

import dev.descent.bot.Forge;
import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.HostedPullRequest;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lease;
import dev.descent.bot.Observer;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.Signal;
import dev.descent.bot.Traffic;
import dev.descent.github.InstallationTokens.Scope;
import dev.descent.repo.Credential;
import dev.descent.repo.Remote;
import java.io.IOException;
import java.net.URI;
import java.security.PrivateKey;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** github.com or a GitHub Enterprise Server, through the App's installations. */
public final class GitHubForge implements Forge {
    private final Site site;
    private final Observer observer;
    private final Connector wire;
    private final App app;
    private final InstallationTokens tokens;
    private final Traffic traffic;

    /** Calls by {@code line}, and keeps {@code traffic}'s pace. */
    public GitHubForge(Site site, Identity identity, Line line, Traffic traffic) {
        this.site = site;
        this.observer = line.observer();
        this.wire = new Connector(site.api(), line);
        this.app = new App(site.api(), wire, new AppJwt(identity, line.clock()));
        this.tokens = new InstallationTokens(app, line.clock());
        this.traffic = traffic;
    }

    @Override
    public HostedPullRequest open(PullRequestRef pullRequest, Lease lease) {
        InstallationId installation = pullRequest.installation();
        GitHubConnector fenced = new FencedConnector(
                request -> heeding(installation, () -> accounted(installation, wire.send(request))), lease);
        PacedConnector paced = new PacedConnector(fenced, installation, traffic);
        GitHub client =
                app.client(() -> "Bearer " + token(pullRequest, TokenUse.REPORT).reveal(), paced);
        GHRepository repository =
                Calls.call(() -> client.getRepository(pullRequest.repository().toString()));
        return new GitHubPullRequest(app, paced, repository, pullRequest.number(), () -> remote(pullRequest));
    }

    private Remote remote(PullRequestRef pullRequest) {
        return new Remote(
                pullRequest.installation().value() + "/" + pullRequest.repository(),
                URI.create(site.web() + "/" + pullRequest.repository() + ".git"),
                token(pullRequest, TokenUse.FETCH));
    }

    private Credential token(PullRequestRef pullRequest, TokenUse use) {
        Scope scope = new Scope(pullRequest.installation(), pullRequest.repository(), use);
        return Calls.call(() -> heeding(pullRequest.installation(), () -> tokens.token(scope)));
    }

    private GitHubConnectorResponse accounted(InstallationId installation, GitHubConnectorResponse response) {
        String left = response.header("X-RateLimit-Remaining");
        if (left != null && left.matches("\\d{1,9}")) {
            observer.see(new Signal.BudgetSeen(installation, Long.parseLong(left)));
        }
        return response;
    }

    /** What GitHub answers about its limits and our tokens holds for the whole installation. */
    private <T> T heeding(InstallationId installation, Calls.Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (ForgeException failure) {
            if (failure.kind() == Kind.UNAUTHENTICATED) {
                forget(installation);
            }
            failure.retryAfter().ifPresent(wait -> traffic.pause(installation, wait));
            throw failure;
        }
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
