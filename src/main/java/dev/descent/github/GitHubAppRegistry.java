package dev.descent.github;

import dev.descent.bot.AppRegistry;
import dev.descent.config.RegisteredApp;
import java.net.URI;
import org.kohsuke.github.GHAppFromManifest;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;

/** Takes over Apps that were created from a manifest: {@code POST /app-manifests/{code}/conversions}, by nobody in particular. */
public final class GitHubAppRegistry implements AppRegistry {
    private final GitHub anyone;

    /** Calls by {@code line}. */
    public GitHubAppRegistry(URI api, Line line) {
        anyone = Calls.call(() -> new GitHubBuilder()
                .withEndpoint(api.toString())
                .withConnector(new Connector(api, line))
                .build());
    }

    @Override
    public RegisteredApp takeOver(String code) {
        return Calls.call(() -> {
            GHAppFromManifest app = anyone.createAppFromManifest(code);
            return new RegisteredApp(
                    app.getId(),
                    URI.create(app.getHtmlUrl().toString()),
                    app.getPem(),
                    app.getWebhookSecret(),
                    app.getClientSecret());
        });
    }
}
