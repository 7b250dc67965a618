package dev.descent.github;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.descent.bot.InstallationId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/**
 * Remembers what was read and asks GitHub only whether that still holds, which costs nothing of the hour's requests. What one
 * installation read is never given to another.
 */
final class ConditionalReads {
    private static final int NOT_MODIFIED = 304;
    private static final long MOST_BYTES = 32L << 20;
    /** About what the headers of an answer take, in bytes. */
    private static final int HEADERS = 2_000;

    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<Page, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Page page, Known known) ->
                    known.content().size() + page.url().length() + HEADERS)
            .expireAfterAccess(KEPT)
            .build();

    /** What an installation reads. */
    private record Page(InstallationId installation, String url, String form) {}

    /** What was answered, and what it is recognised by. */
    private record Known(String tag, Answer.Content content) {}

    /** Sends a request over {@code wire}, on a condition where something is known. */
    Answer send(InstallationId installation, GitHubConnectorRequest request, Wire wire) throws IOException {
        if (!request.method().equals("GET")) {
            return wire.send(request);
        }
        Page page = new Page(installation, request.url().toString(), String.valueOf(request.header("Accept")));
        Optional<Known> before = Optional.ofNullable(known.getIfPresent(page));
        Answer answer = wire.send(before.<GitHubConnectorRequest>map(known -> new Conditional(request, known.tag()))
                .orElse(request));
        if (answer.statusCode() == NOT_MODIFIED && before.isPresent()) {
            return before.get().content().to(request);
        }
        answer.first("ETag").ifPresent(tag -> known.put(page, new Known(tag, answer.content())));
        // The library recognises its own request in an answer, and gives what it reads from others no connection.
        return answer.to(request);
    }

    /** Where requests leave. */
    @FunctionalInterface
    interface Wire {
        Answer send(GitHubConnectorRequest request) throws IOException;
    }

    /** A request to be answered only if something else would be said than before. */
    private record Conditional(GitHubConnectorRequest request, String tag) implements GitHubConnectorRequest {
        @Override
        public Map<String, List<String>> allHeaders() {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(request.allHeaders());
            headers.put("If-None-Match", List.of(tag));
            return headers;
        }

        @Override
        public @Nullable String header(String name) {
            return name.equalsIgnoreCase("If-None-Match") ? tag : request.header(name);
        }

        @Override
        public String method() {
            return request.method();
        }

        @Override
        public @Nullable String contentType() {
            return request.contentType();
        }

        @Override
        public boolean hasBody() {
            return request.hasBody();
        }

        @Override
        public @Nullable InputStream body() {
            return request.body();
        }

        @Override
        public URL url() {
            return request.url();
        }
    }
}
