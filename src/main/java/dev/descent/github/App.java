package dev.descent.github;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHApp;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.authorization.AuthorizationProvider;
import org.kohsuke.github.connector.GitHubConnector;

/** Ourselves at GitHub: the App, asked for once. */
final class App {
    private final URI api;
    private final GitHubConnector connector;
    private final AuthorizationProvider identity;
    private volatile @Nullable GHApp self;

    App(URI api, GitHubConnector connector, AuthorizationProvider identity) {
        this.api = api;
        this.connector = connector;
        this.identity = identity;
    }

    /** A client that acts with this authorization over this wire. */
    GitHub client(AuthorizationProvider authorization, GitHubConnector wire) {
        return Calls.call(() -> new GitHubBuilder()
                .withEndpoint(api.toString())
                .withConnector(wire)
                .withAuthorizationProvider(authorization)
                .build());
    }

    GHApp self() {
        GHApp known = self;
        if (known == null) {
            known = Calls.call(() -> client(identity, connector).getApp());
            self = known;
        }
        return known;
    }

    /** The login under which the App comments. */
    String login() {
        return self().getSlug() + "[bot]";
    }
}
