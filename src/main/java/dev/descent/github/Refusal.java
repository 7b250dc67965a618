package dev.descent.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Understands answers that aren't a success. */
final class Refusal {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What GitHub recommends after a secondary rate limit that names no time. */
    private static final Duration SECONDARY_LIMIT = Duration.ofSeconds(60);

    /** GitHub's limits are over after an hour; whatever asks for more time is a mistake, or its clock or ours is wrong. */
    static final Duration LONGEST = Duration.ofHours(2);

    private static final int MESSAGE_LIMIT = 300;

    private Refusal() {}

    static ForgeException of(String what, HttpResponse<byte[]> response, Instant now) {
        int status = response.statusCode();
        String said = message(response.body());
        String message = "GitHub answered " + status + " to " + what + (said.isEmpty() ? "" : ": " + said);
        Optional<Duration> wait = switch (status) {
            case 403 -> retryAfter(response.headers(), said, now);
            case 429 -> retryAfter(response.headers(), said, now).or(() -> Optional.of(SECONDARY_LIMIT));
            case 503 -> number(response.headers(), "Retry-After").map(Duration::ofSeconds);
            default -> Optional.empty();
        };
        return wait.map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked)
                .map(asked -> ForgeException.limited(message, asked))
                .orElseGet(() -> new ForgeException(kind(status, said), message));
    }

    private static Kind kind(int status, String said) {
        return switch (status) {
            case 403 -> said.contains("suspended") ? Kind.SUSPENDED : Kind.REFUSED;
            case 401 -> Kind.UNAUTHENTICATED;
            case 404, 410 -> Kind.ABSENT;
            case 408 -> Kind.FAILED;
            // Two of us, or one of us twice: whoever looks again sees it.
            case 422 -> said.contains("already exists") ? Kind.CHANGED : Kind.INVALID;
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
                    .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                    .or(() -> Optional.of(SECONDARY_LIMIT));
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
            JsonNode said = JSON.readTree(body);
            text = Stream.concat(Stream.of(said), said.path("errors").valueStream())
                    .map(each -> each.path("message").asText())
                    .filter(message -> !message.isEmpty())
                    .collect(Collectors.joining(": "));
        } catch (IOException notJson) {
            text = new String(body, UTF_8);
        }
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), MESSAGE_LIMIT));
    }
}
