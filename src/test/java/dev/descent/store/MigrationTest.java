package dev.descent.store;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.bot.StoreException;
import dev.descent.config.DatabaseSettings;
import dev.descent.config.Scope;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.report.DeliveryState;
import dev.descent.report.InboxEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
    private static final Lane LANE = OldDatabase.PULL_REQUEST.lane();

    @Parameter
    private TestDatabase kind;

    private DatabaseSettings settings;

    @BeforeEach
    void aDatabaseOfTheFirstVersion(@TempDir Path folder) {
        settings = kind.fresh(folder);
        OldDatabase.of(kind, settings, OldDatabase.versions().getFirst());
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
    void a_step_that_came_later_than_one_with_a_higher_number_is_made_up_for() {
        Database.open(settings).close();
        Jdbi.create(Connections.patient(settings)).useHandle(handle -> {
            handle.execute("DROP TABLE proposed_change");
            handle.execute("DROP TABLE proposal");
            handle.execute("DELETE FROM flyway_schema_history WHERE version = '6'");
        });

        assertThatThrownBy(() -> Database.openAsItIs(settings)).hasMessageContaining("is of an earlier version");
        try (Database database = Database.open(settings)) {
            assertThat(new SqlProposals(database).of(OldDatabase.PULL_REQUEST.home()))
                    .isEmpty();
        }
    }

    @Test
    void checks_and_findings_are_remembered() {
        try (Database database = Database.open(settings)) {
            assertThat(new SqlOpenChecks(database).heads(OldDatabase.PULL_REQUEST))
                    .containsExactly(OldDatabase.HEAD);
            assertThat(new SqlRuns(database).of(OldDatabase.PULL_REQUEST, Scope.ROOT))
                    .containsExactly(new EarlierRun(OldDatabase.HEAD, 0.5, 0.25));
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
