package dev.descent.github;

import dev.descent.bot.Forge;
import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.HostedIssues;
import dev.descent.bot.HostedPullRequest;
import dev.descent.bot.HostedRepository;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lease;
import dev.descent.bot.Observer;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.Reach;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.bot.Signal;
import dev.descent.bot.Traffic;
import dev.descent.github.GitHubRepository.Issues;
import dev.descent.github.GitHubRepository.Remotes;
import dev.descent.github.InstallationTokens.Scope;
import dev.descent.repo.Credential;
import dev.descent.repo.Remote;
import java.io.IOException;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.connector.GitHubConnector;

/** github.com or a GitHub Enterprise Server, through the App's installations. */
public final class GitHubForge implements Forge {
    /** Requests, of 5,000 an hour or more. */
    private static final long RESERVE = 1_000;

    private static final String LEFT = "X-RateLimit-Remaining";

    private final Site site;
    private final Observer observer;
    private final InstantSource clock;
    private final Connector wire;
    private final App app;
    private final InstallationTokens tokens;
    private final ConditionalReads reads = new ConditionalReads();
    private final Traffic traffic;
    private final GitHubReach reach;

    /** Calls by {@code line}, and keeps {@code traffic}'s pace. */
    public GitHubForge(Site site, Identity identity, Line line, Traffic traffic) {
        this.site = site;
        this.observer = line.observer();
        this.clock = line.clock();
        this.wire = new Connector(site.api(), line);
        AppJwt jwt = new AppJwt(identity, line.clock());
        this.app = new App(site.api(), wire, jwt);
        this.tokens = new InstallationTokens(app, line.clock());
        this.traffic = traffic;
        this.reach = new GitHubReach(
                new ApiReads(site.api(), wire, jwt::getEncodedAuthorization),
                installation -> looks(new Scope(installation, Optional.empty(), TokenUse.LOOK)),
                repository ->
                        looks(new Scope(repository.installation(), Optional.of(repository.name()), TokenUse.FETCH)));
    }

    @Override
    public HostedPullRequest open(PullRequestRef pullRequest, Lease lease) {
        return open(pullRequest.home(), lease).pullRequest(pullRequest.number());
    }

    @Override
    public HostedRepository open(RepositoryRef repository, Lease lease) {
        PacedConnector paced = paced(repository.installation(), lease);
        return new GitHubRepository(
                app,
                paced,
                repository(repository, TokenUse.REPORT, paced),
                remotes(repository, lease),
                new Issues(
                        () -> repository(repository, TokenUse.ASK, paced),
                        () -> repository(repository, TokenUse.TELL, paced)));
    }

    @Override
    public HostedIssues issues(RepositoryRef repository, Lease lease) {
        PacedConnector paced = paced(repository.installation(), lease);
        return new GitHubIssues(app, repository(repository, TokenUse.TELL, paced));
    }

    private PacedConnector paced(InstallationId installation, Lease lease) {
        ConditionalReads.Wire accounted = request -> accounted(installation, wire.send(request));
        GitHubConnector fenced = new FencedConnector(
                request -> heeding(installation, () -> reads.send(installation, request, accounted)), lease);
        return new PacedConnector(fenced, installation, traffic);
    }

    private Remotes remotes(RepositoryRef repository, Lease lease) {
        return new Remotes(() -> remote(repository, TokenUse.FETCH), () -> {
            lease.check();
            return remote(repository, TokenUse.PUSH);
        });
    }

    /** What the App reaches there. */
    public Reach reach() {
        return reach;
    }

    private GHRepository repository(RepositoryRef repository, TokenUse use, PacedConnector paced) {
        GitHub client = app.client(() -> "Bearer " + token(repository, use).reveal(), paced);
        RepositoryName name = repository.name();
        GHRepository found;
        try {
            found = Calls.call(() -> client.getRepository(name.toString()));
        } catch (ForgeException failure) {
            // A token can't be had for a repository that has another name or isn't reached any more.
            boolean isElsewhere = failure.kind() == Kind.INVALID || failure.kind() == Kind.ABSENT;
            throw isElsewhere ? explained(repository, failure) : failure;
        }
        RepositoryName now = RepositoryName.parse(found.getFullName());
        if (!now.equals(name)) {
            throw explained(repository, new ForgeException(name, now));
        }
        if (found.isArchived()) {
            throw new ForgeException(Kind.ARCHIVED, name + " is archived");
        }
        return found;
    }

    private ForgeException explained(RepositoryRef repository, ForgeException failure) {
        RepositoryName name = repository.name();
        return reach.locate(repository.installation(), name)
                .map(now -> now.equals(name) ? failure : new ForgeException(name, now))
                .orElseGet(() -> new ForgeException(Kind.GONE, name + " is out of reach"));
    }

    private Remote remote(RepositoryRef repository, TokenUse use) {
        return new Remote(
                repository.installation().value() + "/" + repository,
                URI.create(site.web() + "/" + repository + ".git"),
                token(repository, use));
    }

    private Credential token(RepositoryRef repository, TokenUse use) {
        return token(new Scope(repository.installation(), Optional.of(repository.name()), use));
    }

    private Credential token(Scope scope) {
        return Calls.call(() -> heeding(scope.installation(), () -> tokens.token(scope)));
    }

    private ApiReads looks(Scope scope) {
        InstallationId installation = scope.installation();
        return new ApiReads(
                site.api(),
                new PacedConnector(
                        request -> frugal(heeding(installation, () -> accounted(installation, wire.send(request)))),
                        installation,
                        traffic),
                () -> "Bearer " + token(scope).reveal());
    }

    /** Looking around leaves the lanes enough to work with. */
    private static Answer frugal(Answer answer) {
        if (answer.number(LEFT).filter(left -> left < RESERVE).isPresent()) {
            throw ForgeException.paced("what is left of GitHub's budget is for pull requests", Duration.ofHours(1));
        }
        return answer;
    }

    /** Where nothing is left of the hour's requests, the next one isn't sent to hear that. */
    private Answer accounted(InstallationId installation, Answer answer) {
        answer.number(LEFT).ifPresent(left -> {
            observer.see(new Signal.BudgetSeen(installation, left));
            if (left == 0) {
                answer.number("X-RateLimit-Reset")
                        .map(Instant::ofEpochSecond)
                        .map(reset -> Duration.between(clock.instant(), reset))
                        .filter(wait -> wait.compareTo(Refusal.LONGEST) <= 0)
                        .ifPresent(wait -> traffic.pause(installation, wait));
            }
        });
        return answer;
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
