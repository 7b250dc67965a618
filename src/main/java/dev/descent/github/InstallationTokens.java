package dev.descent.github;

import dev.descent.bot.InstallationId;
import dev.descent.bot.RepositoryName;
import dev.descent.repo.Credential;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kohsuke.github.GHApp;
import org.kohsuke.github.GHAppCreateTokenBuilder;
import org.kohsuke.github.GHAppInstallationToken;

/**
 * Mints tokens for one use, for one repository unless that is to find repositories, and keeps each until shortly before it
 * expires. One that opens for writing is for one push and is never kept.
 */
final class InstallationTokens {
    private static final Duration SPARE = Duration.ofMinutes(10);

    private final App app;
    private final Clock clock;
    private final Map<Scope, Token> tokens = new ConcurrentHashMap<>();

    InstallationTokens(App app, Clock clock) {
        this.app = app;
        this.clock = clock;
    }

    Credential token(Scope scope) {
        Instant latest = clock.instant().plus(SPARE);
        tokens.values().removeIf(token -> !latest.isBefore(token.expiresAt()));
        return switch (scope.use()) {
            case PUSH -> mint(scope).credential();
            case ASK, FETCH, LOOK, REPORT, TELL -> kept(scope).credential();
        };
    }

    private Token kept(Scope scope) {
        Token kept = tokens.get(scope);
        if (kept != null) {
            return kept;
        }
        Token minted = mint(scope);
        tokens.put(scope, minted);
        return minted;
    }

    void forget(InstallationId installation) {
        tokens.keySet().removeIf(scope -> scope.installation().equals(installation));
    }

    private Token mint(Scope scope) {
        GHApp self = app.self();
        return Calls.call(() -> {
            GHAppCreateTokenBuilder wish = self.getInstallationById(
                            scope.installation().value())
                    .createToken()
                    .permissions(scope.use().permissions());
            scope.repository().ifPresent(repository -> wish.repositories(List.of(repository.name())));
            GHAppInstallationToken token = wish.create();
            return new Token(new Credential(token.getToken()), token.getExpiresAt());
        });
    }

    /** What a token opens: one repository, or all that the installation reaches. */
    record Scope(InstallationId installation, Optional<RepositoryName> repository, TokenUse use) {}

    private record Token(Credential credential, Instant expiresAt) {}
}
