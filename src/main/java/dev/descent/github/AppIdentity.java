package dev.descent.github;

import io.jsonwebtoken.Jwts;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.kohsuke.github.authorization.AuthorizationProvider;

/** Proves to GitHub that we are the App: a JWT of nine minutes, dated one minute back for clocks that differ. */
final class AppIdentity implements AuthorizationProvider {
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final Duration LIFE = Duration.ofMinutes(9);

    private final String appId;
    private final PrivateKey key;
    private final Clock clock;

    AppIdentity(String appId, PrivateKey key, Clock clock) {
        this.appId = appId;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public String getEncodedAuthorization() {
        Instant now = clock.instant();
        return "Bearer "
                + Jwts.builder()
                        .issuer(appId)
                        .issuedAt(Date.from(now.minus(BACK)))
                        .expiration(Date.from(now.plus(LIFE)))
                        .signWith(key, Jwts.SIG.RS256)
                        .compact();
    }
}
