package dev.descent.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Understands answers that aren't a success. */
final class Refusal {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What GitHub recommends after a secondary rate limit that names no time. */
    private static final Duration SECONDARY_LIMIT = Duration.ofSeconds(60);

    private static final int MESSAGE_LIMIT = 300;

    private Refusal() {}

    static ForgeException of(String what, HttpResponse<byte[]> response, Instant now) {
        int status = response.statusCode();
        String said = message(response.body());
        String message = "GitHub answered " + status + " to " + what + (said.isEmpty() ? "" : ": " + said);
        if (status == 429 || status == 403) {
            return retryAfter(response.headers(), said, now)
                    .map(wait -> ForgeException.limited(message, wait))
                    .orElseGet(() -> new ForgeException(Kind.REFUSED, message));
        }
        return new ForgeException(kind(status), message);
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.UNAUTHENTICATED;
            case 404, 410 -> Kind.ABSENT;
            case 408 -> Kind.FAILED;
            case 422 -> Kind.INVALID;
            default -> status >= 500 ? Kind.FAILED : Kind.REFUSED;
        };
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers, String said, Instant now) {
        Optional<Duration> asked = number(headers, "Retry-After").map(Duration::ofSeconds);
        if (asked.isPresent()) {
            return asked;
        }
        if (number(headers, "X-RateLimit-Remaining").filter(left -> left == 0).isPresent()) {
            return number(headers, "X-RateLimit-Reset")
                    .map(reset -> Duration.between(now, Instant.ofEpochSecond(reset)))
                    .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
        }
        return said.contains("secondary rate limit") ? Optional.of(SECONDARY_LIMIT) : Optional.empty();
    }

    private static Optional<Long> number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(value -> value.matches("\\d{1,12}"))
                .map(Long::parseLong);
    }

    private static String message(byte[] body) {
        String text;
        try {
            text = JSON.readTree(body).path("message").asText();
        } catch (IOException notJson) {
            text = new String(body, UTF_8);
        }
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), MESSAGE_LIMIT));
    }
}
