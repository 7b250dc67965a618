package dev.descent.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import dev.descent.bot.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohsuke.github.GitHubBuilder;

/** The wire, against a server that says what it is told and leaves the connection open. */
class ConnectorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_000_000), ZoneOffset.UTC);

    private ServerSocket server;
    private final List<Signal> seen = new CopyOnWriteArrayList<>();
    private volatile String answer = "";

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void a_body_that_stalls_is_no_answer() {
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";

        ForgeException failure = failure();

        assertThat(failure.kind()).isEqualTo(Kind.UNANSWERED);
        assertThat(failure).hasMessageContaining("no whole answer to GET /repos/acme/shop");
    }

    @ParameterizedTest
    @CsvSource({
        "429 Too Many Requests, X-Nothing: 0, 60",
        "429 Too Many Requests, Retry-After: soon, 60",
        "429 Too Many Requests, Retry-After: 5, 5",
        "403 Forbidden, Retry-After: 7, 7",
        "403 Forbidden, Retry-After: 999999999, 7200",
        "503 Service Unavailable, Retry-After: 30, 30",
    })
    void a_limit_is_kept_for_as_long_as_it_says_within_reason(String status, String header, long seconds) {
        answer(status, header, "slow down");

        ForgeException failure = failure();

        assertThat(failure.kind()).isEqualTo(Kind.LIMITED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void a_limit_that_is_used_up_ends_when_github_says() {
        answer("403 Forbidden", "X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 1000090", "API rate limit exceeded");
        assertThat(failure().retryAfter()).contains(Duration.ofSeconds(90));

        answer("403 Forbidden", "X-RateLimit-Remaining: 0", "API rate limit exceeded");
        assertThat(failure().retryAfter()).contains(Duration.ofSeconds(60));
    }

    @Test
    void every_call_is_counted_by_its_route_and_so_is_every_limit() {
        answer("429 Too Many Requests", "Retry-After: 5", "slow down");
        failure();

        assertThat(seen)
                .containsExactly(new Signal.Called("GET", "/repos/*/*", 429, Duration.ZERO), new Signal.LimitHit());
    }

    @Test
    void a_call_without_an_answer_is_counted_too() {
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
        failure();

        assertThat(seen).containsExactly(new Signal.Called("GET", "/repos/*/*", 0, Duration.ZERO));
    }

    @Test
    void a_redirect_to_another_host_is_not_followed_so_no_token_leaves() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(200);
            answer("301 Moved Permanently", "Location: http://localhost:" + elsewhere.getLocalPort() + "/", "moved");

            assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, Bad credentials, UNAUTHENTICATED",
        "403 Forbidden, This installation has been suspended, SUSPENDED",
        "403 Forbidden, Resource not accessible by integration, REFUSED",
        "404 Not Found, Not Found, ABSENT",
        "422 Unprocessable Entity, Validation Failed, INVALID",
        "500 Internal Server Error, Oops, FAILED",
        "503 Service Unavailable, Unicorn, FAILED",
    })
    void what_went_wrong_is_told_by_the_status(String status, String message, Kind kind) {
        answer(status, "X-Nothing: 0", message);

        assertThat(failure().kind()).isEqualTo(kind);
    }

    private void answer(String status, String header, String message) {
        String body = "{\"message\":\"" + message + "\"}";
        answer = "HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private ForgeException failure() {
        URI api = URI.create("http://127.0.0.1:" + server.getLocalPort());
        Connector connector = new Connector(api, new Line(Duration.ofSeconds(3), seen::add, CLOCK));
        return catchThrowableOfType(
                ForgeException.class,
                () -> new GitHubBuilder()
                        .withEndpoint(api.toString())
                        .withConnector(connector)
                        .build()
                        .getRepository("acme/shop"));
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    client.getOutputStream().flush();
                }
            }
        } catch (IOException gone) {
            assertThat(gone).isNotNull();
        }
    }
}
