package dev.descent.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Reads of GitHub's API that the library doesn't know, as JSON. */
final class ApiReads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");

    private final URI api;
    private final GitHubConnector connector;
    private final Supplier<String> authorization;

    /** {@code authorization} says before each request who asks. */
    ApiReads(URI api, GitHubConnector connector, Supplier<String> authorization) {
        this.api = api;
        this.connector = connector;
        this.authorization = authorization;
    }

    /** What is at a path of the API. */
    JsonNode get(String path) {
        return page(URI.create(api + path)).body();
    }

    /** Hands one page of a list after the other to {@code wantsMore}, until that says no or there are no more. */
    void pages(String path, Predicate<JsonNode> wantsMore) {
        Optional<URI> next = Optional.of(URI.create(api + path));
        while (next.isPresent()) {
            Page page = page(next.get());
            next = wantsMore.test(page.body()) ? page.next() : Optional.empty();
        }
    }

    private Page page(URI uri) {
        return Calls.call(() -> {
            try (GitHubConnectorResponse response = connector.send(new Get(uri, authorization.get()));
                    InputStream body = response.bodyStream()) {
                return new Page(JSON.readTree(body), next(response.header("Link")));
            }
        });
    }

    private static Optional<URI> next(@Nullable String links) {
        Matcher next = NEXT.matcher(links == null ? "" : links);
        return next.find() ? Optional.of(URI.create(next.group(1))) : Optional.empty();
    }

    private record Page(JsonNode body, Optional<URI> next) {}

    /** A request as the wire knows it. */
    private record Get(URI uri, String authorization) implements GitHubConnectorRequest {
        @Override
        public String method() {
            return "GET";
        }

        @Override
        public Map<String, List<String>> allHeaders() {
            return Map.of("Accept", List.of("application/vnd.github+json"), "Authorization", List.of(authorization));
        }

        @Override
        public @Nullable String header(String name) {
            List<String> values = allHeaders().get(name);
            return values == null ? null : values.getFirst();
        }

        @Override
        public @Nullable String contentType() {
            return null;
        }

        @Override
        public @Nullable InputStream body() {
            return null;
        }

        @Override
        public URL url() {
            try {
                return uri.toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException("not an address: " + uri, impossible);
            }
        }

        @Override
        public boolean hasBody() {
            return false;
        }
    }
}
