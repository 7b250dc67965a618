package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Examples;
import dev.descent.bot.Inbox;
import dev.descent.bot.Intake;
import dev.descent.bot.Lane;
import dev.descent.bot.StoreException;
import dev.descent.config.DatabaseSettings;
import dev.descent.github.WebhookReader;
import dev.descent.web.Signatures;
import dev.descent.web.WebServer;
import dev.descent.web.WebhookSecrets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that can't keep a delivery: GitHub gets a 503 and never a 2xx, and nothing is kept by half. */
class BrokenDatabaseTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();
    private static final String SECRET = "s3cret";
    /** GitHub's. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void a_sqlite_file_that_somebody_else_has_locked() throws Exception {
        DatabaseSettings.Sqlite settings = new DatabaseSettings.Sqlite(folder);
        try (Intakes intake = new Intakes(settings)) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");

                assertThat(intake.deliver("a")).isEqualTo(503);
            }
            assertThat(intake.deliver("a")).isEqualTo(202);
            assertThat(intake.kept()).containsExactly("a");
        }
    }

    @Test
    void a_sqlite_file_on_a_full_disk() throws Exception {
        try (Intakes intake = new Intakes(new DatabaseSettings.Sqlite(folder))) {
            intake.execute("PRAGMA max_page_count = 1");
            List<String> acknowledged = new ArrayList<>();
            int status = 202;
            for (int i = 0; status == 202 && i < 1_000; i++) {
                status = intake.deliver("d-" + i);
                if (status == 202) {
                    acknowledged.add("d-" + i);
                }
            }

            assertThat(status).isEqualTo(503);
            assertThat(intake.kept()).isEqualTo(acknowledged);
            intake.execute("PRAGMA max_page_count = 1000000");
            assertThat(intake.deliver("a")).isEqualTo(202);
        }
    }

    @Test
    void a_postgresql_server_that_stopped_until_it_is_back() throws Exception {
        EmbeddedPostgres server = TestDatabase.server(folder, 0);
        try (Intakes intake = new Intakes(TestDatabase.settings(server, "postgres"))) {
            assertThat(intake.deliver("a")).isEqualTo(202);
            server.close();

            assertThat(intake.deliver("b")).isEqualTo(503);
            try (EmbeddedPostgres _ = TestDatabase.server(folder, server.getPort())) {
                intake.deliverUntilTaken("c");
                assertThat(intake.kept()).containsExactly("a", "c");
            }
        }
    }

    @Test
    void a_postgresql_server_that_is_stuck() throws Exception {
        try (EmbeddedPostgres server = TestDatabase.server(folder, 0);
                Intakes intake = new Intakes(TestDatabase.settings(server, "postgres"))) {
            assertThat(intake.deliver("a")).isEqualTo(202);
            signal("STOP");

            assertThat(intake.deliver("b")).isEqualTo(503);
            signal("CONT");
            intake.deliverUntilTaken("c");
            assertThat(intake.kept()).contains("a", "c");
        }
    }

    /** To every process of the server. */
    private void signal(String name) throws IOException, InterruptedException {
        String first = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, first));
        postmaster.descendants().map(process -> String.valueOf(process.pid())).forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }

    @Test
    void a_postgresql_table_that_somebody_else_has_locked() throws Exception {
        DatabaseSettings.Postgres settings = TestDatabase.postgres();
        try (Intakes intake = new Intakes(settings)) {
            try (Connection other = Connections.patient(settings).getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE");

                assertThat(intake.deliver("a")).isEqualTo(503);
                other.rollback();
            }
            assertThat(intake.deliver("a")).isEqualTo(202);
            assertThat(intake.kept()).containsExactly("a");
        }
    }

    @Test
    void what_goes_wrong_is_said_without_the_payload() throws SQLException {
        Delivery secret = new Delivery(new DeliveryId("a"), "\0", "do not print me");
        try (Database database = Database.open(TestDatabase.postgres())) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());

            assertThatThrownBy(() -> inbox.add(secret, LANE))
                    .isInstanceOf(StoreException.class)
                    .hasStackTraceContaining("invalid byte sequence")
                    .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("do not print me"));
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void a_postgresql_server_that_is_not_there_is_refused_in_a_sentence_without_the_password() {
        DatabaseSettings nowhere = new DatabaseSettings.Postgres(
                URI.create("jdbc:postgresql://127.0.0.1:1/descent"), "ada", Optional.of("pa55word"));

        assertThatThrownBy(() -> Database.open(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("can't open the database ada at jdbc:postgresql://127.0.0.1:1/descent")
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1))
                .hasMessageNotContaining("pa55word");
    }

    /** What takes deliveries in, over real HTTP. */
    private static final class Intakes implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final Database database;
        private final Inbox inbox;
        private final WebServer server;

        Intakes(DatabaseSettings settings) {
            database = Database.open(settings);
            inbox = new SqlInbox(database, Clock.systemUTC());
            server = WebServer.start(
                    new WebServer.Address("127.0.0.1", 0),
                    new WebhookSecrets(List.of(SECRET)),
                    new Intake(new WebhookReader(), inbox, lane -> {}),
                    () -> true,
                    signal -> {});
        }

        /** Delivers news of our pull request; gives the answer's status. */
        int deliver(String id) throws IOException, InterruptedException {
            byte[] body = """
                    {"action": "opened", "installation": {"id": 77}, "number": 7,
                     "repository": {"full_name": "acme/shop"},
                     "pull_request": {"number": 7, "head": {"sha": "%s"}},
                     "sender": {"login": "ada", "type": "User"}}
                    """.formatted("a".repeat(40)).getBytes(StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/webhooks/github"))
                    .header("X-GitHub-Event", "pull_request")
                    .header("X-GitHub-Delivery", id)
                    .header("X-Hub-Signature-256", Signatures.sign(SECRET, body))
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }

        /** The pool notices after a while that a server is back. */
        void deliverUntilTaken(String id) throws IOException, InterruptedException {
            for (int i = 0; i < 20; i++) {
                if (deliver(id) == 202) {
                    return;
                }
            }
            throw new AssertionError(id + " was never taken");
        }

        List<String> kept() {
            return inbox.waiting(LANE).stream()
                    .map(waiting -> waiting.delivery().id().value())
                    .toList();
        }

        void execute(String statement) {
            database.jdbi().useHandle(handle -> handle.execute(statement));
        }

        @Override
        public void close() {
            server.close();
            database.close();
            http.close();
        }
    }
}
