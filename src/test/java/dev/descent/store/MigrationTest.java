package dev.descent.store;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.descent.bot.Examples;
import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.StoreException;
import dev.descent.config.DatabaseSettings;
import dev.descent.repo.CommitId;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.report.DeliveryState;
import dev.descent.report.InboxEntry;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A database of the first version, with a live queue of each state, becomes one of this version: nothing is lost. */
@ParameterizedClass
@EnumSource
class MigrationTest {
    private static final PullRequestRef PULL_REQUEST = Examples.PULL_REQUEST;
    private static final Lane LANE = PULL_REQUEST.lane();
    private static final CommitId HEAD = new CommitId("a".repeat(40));

    @Parameter
    private TestDatabase kind;

    private DatabaseSettings settings;

    @BeforeEach
    void aDatabaseOfTheFirstVersion(@TempDir Path folder) {
        settings = kind.fresh(folder);
        Dialect dialect = kind == TestDatabase.SQLITE ? Dialect.SQLITE : Dialect.POSTGRESQL;
        Flyway.configure()
                .dataSource(Connections.patient(settings))
                .locations(dialect.migrations())
                .target("1")
                .load()
                .migrate();
        Jdbi.create(Connections.patient(settings)).useHandle(MigrationTest::populate);
    }

    private static void populate(Handle handle) {
        String insert =
                "INSERT INTO inbox (delivery, event, payload, installation, subject, received_at, state, attempts, error)"
                        + " VALUES (?, 'pull_request', ?, 77, 'acme/shop#7', 1, ?, ?, ?)";
        handle.execute(insert, "waiting", payload("waiting"), "WAITING", 0, null);
        handle.execute(insert, "begun", payload("begun"), "WAITING", 2, "GitHub answered 502");
        handle.execute(insert, "parked", payload("parked"), "PARKED", 0, "suspended");
        handle.execute(insert, "buried", payload("buried"), "BURIED", 13, "incident 1a2b3c4d");
        handle.execute(insert, "done", null, "DONE", 1, null);
        handle.execute(
                "INSERT INTO inbox (delivery, event, received_at, state, error) VALUES ('ignored', 'ping', 1, 'IGNORED', 'a ping')");
        handle.execute("INSERT INTO open_check VALUES (77, 'acme/shop', 7, ?)", HEAD.hex());
        handle.execute(
                "INSERT INTO run (installation, repository, number, head, base_loss, head_loss)"
                        + " VALUES (77, 'acme/shop', 7, ?, 0.5, 0.25)",
                HEAD.hex());
        handle.execute(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                        + " VALUES ('lane', '77/acme/shop#7', ?, TRUE, 'the first version', ?, 1)",
                new Timestamp(0),
                new Timestamp(0));
    }

    private static String payload(String id) {
        return delivery(id).payload();
    }

    @Test
    void every_delivery_keeps_its_state_and_its_payload() {
        try (Database database = Database.open(settings)) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());

            assertThat(inbox.waiting(LANE))
                    .containsExactly(
                            new Inbox.Waiting(delivery("waiting"), 0, 1), new Inbox.Waiting(delivery("begun"), 2, 1));
            assertThat(new InboxRecords(database).list(EnumSet.allOf(DeliveryState.class), 100, true))
                    .extracting(InboxEntry::delivery, InboxEntry::state)
                    .containsExactlyInAnyOrder(
                            tuple("waiting", DeliveryState.WAITING),
                            tuple("begun", DeliveryState.WAITING),
                            tuple("parked", DeliveryState.PARKED),
                            tuple("buried", DeliveryState.BURIED),
                            tuple("done", DeliveryState.DONE),
                            tuple("ignored", DeliveryState.IGNORED));
        }
    }

    @Test
    void every_delivery_goes_on_as_it_would_have() {
        try (Database database = Database.open(settings)) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());
            inbox.add(delivery("done"), LANE);
            inbox.add(delivery("buried"), LANE);
            inbox.unpark(new InstallationId(77));

            assertThat(inbox.waiting(LANE))
                    .extracting(waiting -> waiting.delivery().id().value())
                    .containsExactly("waiting", "begun", "parked", "buried");
        }
    }

    @Test
    void checks_and_findings_are_remembered() {
        try (Database database = Database.open(settings)) {
            assertThat(new SqlOpenChecks(database).heads(PULL_REQUEST)).containsExactly(HEAD);
            assertThat(new SqlRuns(database).of(PULL_REQUEST)).containsExactly(new EarlierRun(HEAD, 0.5, 0.25));
        }
    }

    @Test
    void the_job_that_was_running_is_taken_up() throws InterruptedException {
        BlockingQueue<Lane> taken = new LinkedBlockingQueue<>();
        try (Database database = Database.open(settings)) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());
            Duration silence = Duration.ofSeconds(4);
            try (LaneScheduler lanes = new LaneScheduler(
                    database,
                    inbox,
                    lease -> {
                        taken.add(lease.lane());
                        return Optional.of(Duration.ofHours(1));
                    },
                    silence,
                    Clock.systemUTC())) {
                lanes.start();

                assertThat(taken.poll(2, TimeUnit.MINUTES)).isEqualTo(LANE);
            }
        }
    }

    @Test
    void what_only_looks_at_a_database_does_not_migrate_it() {
        assertThatThrownBy(() -> Database.openAsItIs(settings))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is of an earlier version; start the server once");
        Database.open(settings).close();

        try (Database database = Database.openAsItIs(settings)) {
            assertThat(new InboxRecords(database).list(EnumSet.of(DeliveryState.BURIED), 10, false))
                    .hasSize(1);
        }
    }
}
