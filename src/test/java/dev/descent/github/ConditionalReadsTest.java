package dev.descent.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.InstallationId;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** Reads on a condition, over a wire that says what it is told. */
class ConditionalReadsTest {
    private static final InstallationId ACME = new InstallationId(7);
    private static final InstallationId GLOBEX = new InstallationId(8);

    private final List<String> conditions = new ArrayList<>();
    private final ConditionalReads reads = new ConditionalReads();
    private Map<String, List<String>> headers = Map.of("ETag", List.of("\"one\""), "Link", List.of("<next>"));
    private String body = "first";
    private int status = 200;

    @Test
    void what_still_holds_is_not_read_again() throws IOException {
        assertThat(read(ACME, "/pulls/1")).isEqualTo("first");
        status = 304;
        body = "";

        assertThat(read(ACME, "/pulls/1")).isEqualTo("first");
        assertThat(send(ACME, "GET", "/pulls/1").first("Link")).contains("<next>");
        assertThat(conditions).containsExactly("null", "\"one\"", "\"one\"");
    }

    @Test
    void what_has_changed_takes_the_place_of_what_was_known() throws IOException {
        read(ACME, "/pulls/1");
        headers = Map.of("ETag", List.of("\"two\""));
        body = "second";

        assertThat(read(ACME, "/pulls/1")).isEqualTo("second");
        read(ACME, "/pulls/1");
        assertThat(conditions).containsExactly("null", "\"one\"", "\"two\"");
    }

    @Test
    void another_page_or_another_installation_is_asked_without_a_condition() throws IOException {
        read(ACME, "/pulls/1");
        read(ACME, "/pulls/2");
        read(GLOBEX, "/pulls/1");

        assertThat(conditions).containsOnly("null");
    }

    @Test
    void writes_are_never_conditional() throws IOException {
        read(ACME, "/pulls/1");
        send(ACME, "PATCH", "/pulls/1");

        assertThat(conditions).containsOnly("null");
    }

    @Test
    void what_is_remembered_does_not_hold_on_to_whoever_asked() throws IOException {
        WeakReference<GitHubConnectorRequest> asked =
                new WeakReference<>(send(ACME, "GET", "/pulls/1").request());

        for (int i = 0; i < 100 && !asked.refersTo(null); i++) {
            System.gc();
        }

        assertThat(asked.refersTo(null)).isTrue();
        status = 304;
        assertThat(read(ACME, "/pulls/1")).isEqualTo("first");
    }

    private String read(InstallationId installation, String path) throws IOException {
        return new String(send(installation, "GET", path).bodyStream().readAllBytes(), UTF_8);
    }

    private Answer send(InstallationId installation, String method, String path) throws IOException {
        return reads.send(installation, new Plain(method, path), request -> {
            conditions.add(String.valueOf(request.header("If-None-Match")));
            assertThat(request.allHeaders().containsKey("If-None-Match"))
                    .isEqualTo(request.header("If-None-Match") != null);
            return new Answer(request, status, headers, body.getBytes(UTF_8));
        });
    }

    private record Plain(String method, String path) implements GitHubConnectorRequest {
        @Override
        public Map<String, List<String>> allHeaders() {
            return Map.of();
        }

        @Override
        public String header(String name) {
            return null;
        }

        @Override
        public String contentType() {
            return null;
        }

        @Override
        public boolean hasBody() {
            return false;
        }

        @Override
        public InputStream body() {
            return null;
        }

        @Override
        public URL url() {
            try {
                return URI.create("http://localhost" + path).toURL();
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
