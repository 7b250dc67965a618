package dev.descent.store;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Examples;
import dev.descent.bot.Inbox;
import dev.descent.bot.Lane;
import dev.descent.bot.StoreException;
import dev.descent.config.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that can't keep a delivery says so, and keeps none by half. */
class BrokenDatabaseTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();

    @TempDir
    private Path folder;

    @Test
    void a_sqlite_file_that_somebody_else_has_locked() throws SQLException {
        DatabaseSettings.Sqlite settings = new DatabaseSettings.Sqlite(folder);
        try (Database database = Database.open(settings)) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");

                assertThatThrownBy(() -> inbox.add(delivery("a"), LANE)).isInstanceOf(StoreException.class);
            }
            inbox.add(delivery("a"), LANE);
            assertThat(inbox.waiting(LANE)).hasSize(1);
        }
    }

    @Test
    void a_sqlite_file_on_a_full_disk() {
        try (Database database = Database.open(new DatabaseSettings.Sqlite(folder))) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());
            database.jdbi().useHandle(handle -> handle.execute("PRAGMA max_page_count = 1"));

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            inbox.add(delivery("big-" + i), LANE);
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("full");

            int kept = inbox.waiting(LANE).size();
            database.jdbi().useHandle(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
            inbox.add(delivery("a"), LANE);
            assertThat(inbox.waiting(LANE)).hasSize(kept + 1);
        }
    }

    @Test
    void a_postgresql_server_that_stopped() throws IOException {
        EmbeddedPostgres server = TestDatabase.server();
        try (Database database = Database.open(TestDatabase.settings(server, "postgres"))) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());
            inbox.add(delivery("a"), LANE);
            server.close();

            assertThatThrownBy(() -> inbox.add(delivery("b"), LANE)).isInstanceOf(StoreException.class);
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
                .hasMessageNotContaining("pa55word");
    }
}
