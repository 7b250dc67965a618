package dev.descent.store;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Target;
import dev.descent.bot.TrainingRuns;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.DatabaseSettings;
import dev.descent.config.Scope;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.train.HalfRun;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From every version to the next, and from every version to this one, on both databases: nothing is lost, and all goes on. */
class EveryMigrationTest {
    /** Since this one there are training runs. */
    private static final MigrationVersion TRAINING = MigrationVersion.fromVersion("5");

    private static final String RUN = "run-1";

    @TempDir
    private Path folder;

    static Stream<Arguments> steps() {
        List<MigrationVersion> versions = OldDatabase.versions();
        List<Arguments> steps = new ArrayList<>();
        for (TestDatabase kind : TestDatabase.values()) {
            for (int next = 1; next < versions.size(); next++) {
                steps.add(Arguments.of(kind, versions.get(next - 1), versions.get(next)));
            }
        }
        return steps.stream();
    }

    static Stream<Arguments> stepsWithTraining() {
        return steps().filter(step -> TRAINING.compareTo((MigrationVersion) step.get()[1]) <= 0);
    }

    @ParameterizedTest(name = "{0} {1} to {2}")
    @MethodSource("steps")
    void every_row_of_every_table_is_there_after_the_next_step(
            TestDatabase kind, MigrationVersion from, MigrationVersion to) {
        OldDatabase old = OldDatabase.of(kind, kind.fresh(folder), from);
        old.fill();
        var columns = old.columns();
        var before = old.rows(columns);

        old.migrate(to);

        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        assertThat(old.rows(columns)).isEqualTo(before);
    }

    @ParameterizedTest(name = "from {1}, {0}")
    @MethodSource("steps")
    void a_live_queue_goes_on(TestDatabase kind, MigrationVersion from, MigrationVersion to) {
        DatabaseSettings settings = kind.fresh(folder);
        OldDatabase.of(kind, settings, from).migrate(to);

        try (Database database = Database.open(settings)) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());
            assertThat(inbox.waiting(OldDatabase.PULL_REQUEST.lane()))
                    .containsExactly(
                            new Inbox.Waiting(delivery("waiting"), 0, 1), new Inbox.Waiting(delivery("begun"), 2, 1));

            inbox.add(delivery("done"), OldDatabase.PULL_REQUEST.lane());
            inbox.add(delivery("buried"), OldDatabase.PULL_REQUEST.lane());
            inbox.unpark(new InstallationId(77));

            assertThat(inbox.waiting(OldDatabase.PULL_REQUEST.lane()))
                    .extracting(waiting -> waiting.delivery().id().value())
                    .containsExactly("waiting", "begun", "parked", "buried");
            assertThat(new SqlOpenChecks(database).heads(OldDatabase.PULL_REQUEST))
                    .containsExactly(OldDatabase.HEAD);
            assertThat(new SqlRuns(database).of(OldDatabase.PULL_REQUEST, Scope.ROOT))
                    .containsExactly(new EarlierRun(OldDatabase.HEAD, 0.5, 0.25));
        }
    }

    @ParameterizedTest(name = "from {1}, {0}")
    @MethodSource("stepsWithTraining")
    void a_training_run_that_is_under_way_goes_on_where_it_was(
            TestDatabase kind, MigrationVersion from, MigrationVersion to) {
        DatabaseSettings settings = kind.fresh(folder);
        OldDatabase old = OldDatabase.of(kind, settings, from);
        try (HalfRun run = HalfRun.start()) {
            old.train(RUN, run.events());
            old.migrate(to);

            try (Database database = Database.open(settings)) {
                TrainingRuns runs = new SqlTrainingRuns(database);
                assertThat(runs.current(new Target.OfPullRequest(OldDatabase.PULL_REQUEST)))
                        .map(TrainingRun::id)
                        .contains(RUN);
                assertThat(new SqlInbox(database, Clock.systemUTC())
                                .isBusy(OldDatabase.PULL_REQUEST.lane().training()))
                        .isTrue();
                assertThat(runs.log(RUN).events()).isEqualTo(run.events());
                assertThat(run.goOn(runs.log(RUN)))
                        .as("changes that went in, in all")
                        .isEqualTo(2);
                assertThat(runs.log(RUN).events()).startsWith(run.events().getFirst());
            }
        }
    }
}
