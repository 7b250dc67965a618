package dev.descent.github;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** What came back, as a whole. */
final class Answer extends GitHubConnectorResponse {
    private final byte[] body;

    Answer(GitHubConnectorRequest request, int status, Map<String, List<String>> headers, byte[] body) {
        super(request, status, headers);
        this.body = body;
    }

    /** The same, to another request. */
    Answer to(GitHubConnectorRequest request) {
        return new Answer(request, statusCode(), allHeaders(), body);
    }

    Optional<String> first(String header) {
        return Optional.ofNullable(header(header));
    }

    Optional<Long> number(String header) {
        return first(header).filter(value -> value.matches("\\d{1,12}")).map(Long::parseLong);
    }

    /** How much there is of it, in bytes. */
    int size() {
        return body.length;
    }

    @Override
    protected InputStream rawBodyStream() {
        return new ByteArrayInputStream(body);
    }
}
