package dev.descent.github;

import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.kohsuke.github.authorization.AuthorizationProvider;

/** Proves to GitHub that we are the App: a JWT of nine minutes, dated one minute back for clocks that differ. */
final class AppJwt implements AuthorizationProvider {
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final Duration LIFE = Duration.ofMinutes(9);

    private final GitHubForge.Identity identity;
    private final Clock clock;

    AppJwt(GitHubForge.Identity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public String getEncodedAuthorization() {
        Instant now = clock.instant();
        return "Bearer "
                + Jwts.builder()
                        .issuer(identity.id())
                        .issuedAt(Date.from(now.minus(BACK)))
                        .expiration(Date.from(now.plus(LIFE)))
                        .signWith(identity.key(), Jwts.SIG.RS256)
                        .compact();
    }
}
