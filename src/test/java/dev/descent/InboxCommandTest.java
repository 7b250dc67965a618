package dev.descent;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Shell.Result;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Examples;
import dev.descent.bot.Inbox;
import dev.descent.bot.Lane;
import dev.descent.config.DatabaseSettings;
import dev.descent.store.Database;
import dev.descent.store.LaneScheduler;
import dev.descent.store.SqlInbox;
import dev.descent.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code descent inbox} beside a server that has the same database open, on each database. */
@ParameterizedClass
@EnumSource
class InboxCommandTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T19:03:12Z"), ZoneOffset.UTC);

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Shell shell;
    private Database database;
    private Inbox inbox;

    @BeforeEach
    void aServerWithDeliveries() {
        DatabaseSettings settings = kind.fresh(folder);
        shell = new Shell(folder).with("DESCENT_DATA_DIR", folder.toString());
        if (settings instanceof DatabaseSettings.Postgres postgres) {
            shell.with("DESCENT_DATABASE_URL", postgres.url().toString().replace("://", "://" + postgres.user() + "@"))
                    .with("DESCENT_DATABASE_PASSWORD", postgres.password().orElseThrow());
        }
        database = Database.open(settings);
        inbox = new SqlInbox(database, CLOCK);
        inbox.add(delivery("buried"), LANE);
        inbox.begin(List.of(new DeliveryId("buried")));
        inbox.bury(inbox.waiting(LANE), "incident 1a2b3c4d:\nGitHub answered \u001B[31m502");
        inbox.add(delivery("done"), LANE);
        inbox.settle(List.of(new DeliveryId("done")));
        inbox.addIgnored(delivery("ignored"), "a push of a tag");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_not_done_is_listed_with_what_went_wrong_and_without_what_was_delivered() {
        assertThat(shell.run("inbox", "list")).isEqualTo(new Result(0, """
                STATE   RECEIVED (UTC)       EVENT         ABOUT           DELIVERY
                buried  2026-11-21 19:03:12  pull_request  77/acme/shop#7  buried
                  attempt 1: incident 1a2b3c4d: GitHub answered \uFFFD[31m502
                1 delivery.
                """, ""));
    }

    @Test
    void states_are_chosen_and_lists_are_cut() {
        assertThat(shell.run("inbox", "list", "--state", "done,ignored").out())
                .contains("done  ", "ignored  ", "a push of a tag", "2 deliveries.")
                .doesNotContain("buried");
        assertThat(shell.run("inbox", "list", "--state", "done,ignored", "--limit", "1")
                        .out())
                .contains("1 delivery, and more: --limit shows them.");
        assertThat(shell.run("inbox", "list", "--state", "parked").out()).isEqualTo("No deliveries.\n");
        assertThat(shell.run("inbox", "list", "--state", "lost").err())
                .contains("expected one of waiting, parked, buried, done, ignored, but was 'lost'");
    }

    @Test
    void programs_read_json_and_payloads_come_on_request_alone() {
        assertThat(shell.run("inbox", "list", "--format", "json").out()).isEqualTo("""
                {
                  "deliveries": [
                    {
                      "delivery": "buried",
                      "event": "pull_request",
                      "lane": "77/acme/shop#7",
                      "state": "buried",
                      "received": "2026-11-21T19:03:12Z",
                      "attempts": 1,
                      "arrivals": 1,
                      "error": "incident 1a2b3c4d:\\nGitHub answered \\u001B[31m502"
                    }
                  ],
                  "hasMore": false
                }
                """);
        assertThat(shell.run("inbox", "list", "--format", "json", "--payload").out())
                .contains("\"payload\": \"{\\\"delivery\\\":\\\"buried\\\"}\"");
        assertThat(shell.run("inbox", "list", "--payload").out()).contains("  {\"delivery\":\"buried\"}");
    }

    @Test
    void what_was_given_up_is_taken_up_again_by_the_running_server() throws Exception {
        BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        try (LaneScheduler server = new LaneScheduler(
                database,
                inbox,
                lease -> {
                    inbox.waiting(lease.lane()).forEach(one -> taken.add(one + ""));
                    inbox.settle(Inbox.ids(inbox.waiting(lease.lane())));
                    return Optional.empty();
                },
                Duration.ofSeconds(6),
                Clock.systemUTC())) {
            server.start();

            assertThat(shell.run("inbox", "replay", "buried"))
                    .isEqualTo(new Result(0, "1 delivery waits again.\n", ""));

            assertThat(taken.poll(2, TimeUnit.MINUTES)).contains("buried", "attempts=0");
        }
    }

    @Test
    void everything_that_was_given_up_waits_again_and_nothing_else() {
        assertThat(shell.run("inbox", "replay", "--all").out()).isEqualTo("1 delivery waits again.\n");
        assertThat(shell.run("inbox", "replay", "--all").out()).isEqualTo("0 deliveries wait again.\n");

        assertThat(inbox.waiting(LANE)).containsExactly(new Inbox.Waiting(delivery("buried"), 0, 1));
    }

    @Test
    void what_was_not_given_up_can_not_be_replayed() {
        Result result = shell.run("inbox", "replay", "done", "unheard-of", "buried");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("1 delivery waits again.\n");
        assertThat(result.err()).isEqualTo("""
                descent: there is no buried delivery done
                descent: there is no buried delivery unheard-of
                """);
    }

    @Test
    void settings_may_come_from_a_file() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path file = Files.writeString(folder.resolve("settings"), "DESCENT_DATA_DIR=" + empty + "\n");

        assertThat(new Shell(folder)
                        .run("inbox", "list", "--settings", file.toString())
                        .err())
                .isEqualTo("descent: there is no database " + empty.resolve("descent.db") + "\n");
    }

    @Test
    void wrong_usage_and_wrong_settings_are_said_in_a_line() {
        assertThat(shell.run("inbox").err()).contains("descent: list or replay?");
        assertThat(shell.run("inbox", "replay").err()).contains("Name them, or say --all");
        assertThat(shell.run("inbox", "replay", "buried", "--all").status()).isEqualTo(2);
        assertThat(shell.with("DESCENT_DATABASE_URL", "oracle://x")
                        .run("inbox", "list")
                        .err())
                .isEqualTo(
                        "descent: DESCENT_DATABASE_URL isn't of the form postgresql://USER:PASSWORD@HOST:PORT/NAME.\n");
    }
}
