package dev.descent.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Delivery;
import dev.descent.bot.Event;
import dev.descent.bot.Examples;
import dev.descent.bot.Intake;
import dev.descent.bot.Lane;
import dev.descent.bot.Signal;
import dev.descent.config.DatabaseSettings;
import dev.descent.store.Database;
import dev.descent.store.SqlInbox;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries over real HTTP into a real inbox. */
class WebServerTest {
    private static final String SECRET = "s3cret";
    private static final Lane LANE = Lane.parse("77/acme/shop#7");

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicBoolean isReady = new AtomicBoolean(true);
    private final List<Signal> seen = new CopyOnWriteArrayList<>();
    private Database database;
    private SqlInbox inbox;
    private WebServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        database = Database.open(new DatabaseSettings.Sqlite(folder));
        inbox = new SqlInbox(database, Clock.systemUTC());
        Intake intake = new Intake(WebServerTest::event, inbox, lane -> {});
        server = WebServer.start(
                new WebServer.Address("127.0.0.1", 0),
                new WebhookSecrets(List.of(SECRET)),
                intake,
                isReady::get,
                seen::add);
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_signed_delivery_is_in_the_inbox_when_it_is_answered() throws Exception {
        assertThat(deliver("d-1", "{}").statusCode()).isEqualTo(202);

        assertThat(inbox.waiting(LANE)).singleElement().satisfies(waiting -> {
            assertThat(waiting.delivery().id().value()).isEqualTo("d-1");
            assertThat(waiting.delivery().event()).isEqualTo("pull_request");
            assertThat(waiting.delivery().payload()).isEqualTo("{}");
        });
    }

    @Test
    void the_same_delivery_twice_is_one() throws Exception {
        deliver("d-1", "{}");

        assertThat(deliver("d-1", "{}").statusCode()).isEqualTo(202);
        assertThat(inbox.waiting(LANE)).hasSize(1);
    }

    @Test
    void a_wrong_signature_is_refused_before_anything_is_read() throws Exception {
        HttpResponse<String> answer = send(request("d-1", BodyPublishers.ofString("not even JSON"))
                .header("X-Hub-Signature-256", "sha256=" + "0".repeat(64)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("signature");
        assertThat(inbox.busyLanes()).isEmpty();
    }

    @Test
    void a_request_without_githubs_headers_is_refused() throws Exception {
        assertThat(send(request("d-1", BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(400);
        assertThat(send(request("no guid!", BodyPublishers.ofString("{}"))
                                .header("X-Hub-Signature-256", Signatures.sign(SECRET, "{}".getBytes(UTF_8))))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void twenty_five_megabytes_are_taken_fixed_and_chunked() throws Exception {
        byte[] body = bytes(25);

        assertThat(send(signed("d-1", body, BodyPublishers.ofByteArray(body))).statusCode())
                .isEqualTo(202);
        assertThat(send(signed("d-2", body, chunked(body))).statusCode()).isEqualTo(202);
        assertThat(inbox.waiting(LANE)).hasSize(2);
    }

    @Test
    void twenty_six_megabytes_are_too_large_fixed_and_chunked() throws Exception {
        byte[] body = bytes(26);

        assertThat(send(signed("d-1", body, BodyPublishers.ofByteArray(body))).statusCode())
                .isEqualTo(413);
        assertThat(send(signed("d-2", body, chunked(body))).statusCode()).isEqualTo(413);
        assertThat(inbox.busyLanes()).isEmpty();
    }

    @Test
    void whoever_reads_only_after_everything_is_written_hears_what_was_wrong_with_it() throws Exception {
        byte[] body = bytes(26);
        String signature = "X-Hub-Signature-256: " + Signatures.sign(SECRET, body) + "\r\n";

        assertThat(statusLine(signature, body)).contains("413");
        assertThat(statusLine("", body)).contains("400");
    }

    /** By a socket: {@link HttpClient} reads while it writes. */
    private String statusLine(String headers, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /webhooks/github HTTP/1.1\r\nHost: localhost\r\nX-GitHub-Event: pull_request\r\n"
                            + "X-GitHub-Delivery: d-1\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(body);
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    @Test
    void a_database_that_fails_is_never_an_accepted_delivery() throws Exception {
        database.close();

        assertThat(deliver("d-1", "{}").statusCode()).isEqualTo(503);
    }

    @Test
    void a_payload_that_makes_no_sense_is_kept_with_the_reason() throws Exception {
        assertThat(deliver("d-1", "nonsense").statusCode()).isEqualTo(202);
        assertThat(inbox.busyLanes()).isEmpty();
    }

    @Test
    void every_delivery_is_counted_and_strangers_do_not_choose_what_it_is_called() throws Exception {
        deliver("d-1", "{}");
        byte[] body = bytes(26);
        send(signed("d-2", body, chunked(body)));
        send(request("d-3", BodyPublishers.ofString("{}")));

        assertThat(seen)
                .containsExactly(
                        new Signal.Received("pull_request", 202),
                        new Signal.Received("unverified", 413),
                        new Signal.Received("unverified", 400));
    }

    @Test
    void health_is_told_apart_from_readiness() throws Exception {
        assertThat(get("/healthz")).isEqualTo(200);
        assertThat(get("/readyz")).isEqualTo(200);

        isReady.set(false);
        assertThat(get("/healthz")).isEqualTo(200);
        assertThat(get("/readyz")).isEqualTo(503);
    }

    private static Event event(Delivery delivery) {
        return delivery.payload().equals("nonsense")
                ? new Event.Ignored("not JSON")
                : new Event.PullRequestChanged(Examples.PULL_REQUEST);
    }

    private HttpResponse<String> deliver(String id, String payload) throws Exception {
        byte[] body = payload.getBytes(UTF_8);
        return send(signed(id, body, BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder signed(String id, byte[] body, BodyPublisher publisher) {
        return request(id, publisher).header("X-Hub-Signature-256", Signatures.sign(SECRET, body));
    }

    private HttpRequest.Builder request(String id, BodyPublisher body) {
        return HttpRequest.newBuilder(uri("/webhooks/github"))
                .header("X-GitHub-Event", "pull_request")
                .header("X-GitHub-Delivery", id)
                .POST(body);
    }

    private int get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))).statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static byte[] bytes(int megabytes) {
        byte[] body = new byte[megabytes << 20];
        java.util.Arrays.fill(body, (byte) ' ');
        return body;
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
