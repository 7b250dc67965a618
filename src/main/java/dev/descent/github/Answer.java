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
    private final Content content;

    Answer(GitHubConnectorRequest request, int status, Map<String, List<String>> headers, byte[] body) {
        this(request, new Content(status, headers, body));
    }

    private Answer(GitHubConnectorRequest request, Content content) {
        super(request, content.status, content.headers);
        this.content = content;
    }

    /** The same, to another request. */
    Answer to(GitHubConnectorRequest request) {
        return content.to(request);
    }

    /** What can be remembered. */
    Content content() {
        return content;
    }

    Optional<String> first(String header) {
        return Optional.ofNullable(header(header));
    }

    Optional<Long> number(String header) {
        return first(header).filter(value -> value.matches("\\d{1,12}")).map(Long::parseLong);
    }

    @Override
    protected InputStream rawBodyStream() {
        return new ByteArrayInputStream(content.body);
    }

    /** An answer without its request, for a request holds on to the client that sent it. */
    static final class Content {
        private final int status;
        private final Map<String, List<String>> headers;
        private final byte[] body;

        private Content(int status, Map<String, List<String>> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        Answer to(GitHubConnectorRequest request) {
            return new Answer(request, this);
        }

        /** How much there is of it, in bytes. */
        int size() {
            return body.length;
        }
    }
}
