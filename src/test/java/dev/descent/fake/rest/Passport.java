package dev.descent.fake.rest;

import dev.descent.fake.state.World;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Checks the JWT with which the App says who it is: signed with its key by RS256, issued by it, good for ten minutes at most. */
final class Passport {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** GitHub lets the clocks of others be a little fast. */
    private static final Duration LENIENCE = Duration.ofSeconds(60);

    private final World world;

    Passport(World world) {
        this.world = world;
    }

    void check(Optional<String> jwt) {
        Claims claims = parse(jwt.orElseThrow(() -> Refusal.of(401, "A JSON web token could not be decoded")));
        if (!String.valueOf(world.app().id()).equals(claims.getIssuer())) {
            throw Refusal.of(404, "Integration not found");
        }
        Instant now = world.now();
        if (!isBefore(claims.getIssuedAt(), now.plus(LENIENCE))) {
            throw Refusal.of(
                    401,
                    "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued");
        }
        if (!isBefore(claims.getExpiration(), now.plus(LONGEST).plusSeconds(1))) {
            throw Refusal.of(401, "'Expiration time' claim ('exp') is too far in the future");
        }
    }

    private Claims parse(String jwt) {
        try {
            return Jwts.parser()
                    .verifyWith(world.app().key().getPublic())
                    .sig()
                    .clear()
                    .add(Jwts.SIG.RS256)
                    .and()
                    .clock(() -> Date.from(world.now()))
                    .build()
                    .parseSignedClaims(jwt)
                    .getPayload();
        } catch (ExpiredJwtException expired) {
            throw Refusal.of(
                    401,
                    "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the"
                            + " assertion expires");
        } catch (JwtException | IllegalArgumentException wrong) {
            throw Refusal.of(401, "A JSON web token could not be decoded");
        }
    }

    private static boolean isBefore(Date date, Instant limit) {
        return date != null && date.toInstant().isBefore(limit);
    }
}
