package dev.descent.github;

import dev.descent.bot.ForgeException;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHApp;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.authorization.AuthorizationProvider;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

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

    /** A client that acts with this authorization; {@code whenStale} runs when GitHub doesn't accept it any more. */
    GitHub client(AuthorizationProvider authorization, Runnable whenStale) {
        return Calls.call(() -> new GitHubBuilder()
                .withEndpoint(api.toString())
                .withConnector(request -> send(request, whenStale))
                .withAuthorizationProvider(authorization)
                .build());
    }

    private GitHubConnectorResponse send(GitHubConnectorRequest request, Runnable whenStale) throws IOException {
        try {
            return connector.send(request);
        } catch (ForgeException failure) {
            if (failure.kind() == ForgeException.Kind.UNAUTHENTICATED) {
                whenStale.run();
            }
            throw failure;
        }
    }

    GHApp self() {
        GHApp known = self;
        if (known == null) {
            known = Calls.call(() -> client(identity, () -> {}).getApp());
            self = known;
        }
        return known;
    }

    /** The login under which the App comments. */
    String login() {
        return self().getSlug() + "[bot]";
    }
}
