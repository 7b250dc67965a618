package dev.descent.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.Keys;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AppJwtTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void is_signed_by_the_app_dated_a_minute_back_and_lives_less_than_ten() {
        AppJwt jwt =
                new AppJwt(new GitHubForge.Identity("12345", Keys.PAIR.getPrivate()), Clock.fixed(NOW, ZoneOffset.UTC));

        Jws<Claims> parsed = Jwts.parser()
                .verifyWith(Keys.PAIR.getPublic())
                .clock(() -> java.util.Date.from(NOW))
                .build()
                .parseSignedClaims(jwt.getEncodedAuthorization().substring("Bearer ".length()));
        assertThat(parsed.getHeader().getAlgorithm()).isEqualTo("RS256");
        assertThat(parsed.getPayload().getIssuer()).isEqualTo("12345");
        assertThat(parsed.getPayload().getIssuedAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(parsed.getPayload().getExpiration()).isEqualTo(NOW.plusSeconds(540));
    }
}
