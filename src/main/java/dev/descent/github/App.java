package dev.descent.github;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHApp;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.authorization.AuthorizationProvider;

/** Ourselves at GitHub: the App, asked for once. */
final class App {
    private final URI api;
    private final Connector connector;
    private final AuthorizationProvider identity;
    private volatile @Nullable GHApp self;

    App(URI api, Connector connector, AuthorizationProvider identity) {
        this.api = api;
        this.connector = connector;
        this.identity = identity;
    }

    /** A client that acts with this authorization. */
    GitHub client(AuthorizationProvider authorization) {
        return Calls.call(() -> new GitHubBuilder()
                .withEndpoint(api.toString())
                .withConnector(connector)
                .withAuthorizationProvider(authorization)
                .build());
    }

    GHApp self() {
        GHApp known = self;
        if (known == null) {
            known = Calls.call(() -> client(identity).getApp());
            self = known;
        }
        return known;
    }

    /** The login under which the App comments. */
    String login() {
        return self().getSlug() + "[bot]";
    }
}
