package dev.descent.github;

import dev.descent.bot.Lease;
import java.io.IOException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Lets a write leave only while the lease lasts under which it is made; nothing waits between the check and the wire. */
record FencedConnector(GitHubConnector wire, Lease lease) implements GitHubConnector {
    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        if (!request.method().equals("GET")) {
            lease.check();
        }
        return wire.send(request);
    }
}
