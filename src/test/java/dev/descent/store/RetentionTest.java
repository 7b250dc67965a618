package dev.descent.store;

import static dev.descent.bot.Examples.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.DeliveryId;
import dev.descent.bot.Examples;
import dev.descent.bot.Lane;
import dev.descent.bot.LastWords;
import dev.descent.bot.LastWords.State;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.Runs;
import dev.descent.bot.Target;
import dev.descent.bot.TrainingRuns;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.Scope;
import dev.descent.repo.CommitId;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.report.DeliveryState;
import dev.descent.report.InboxEntry;
import dev.descent.train.Details;
import dev.descent.train.RunEvent;
import dev.descent.train.RunEvent.StepKey;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How long things are kept, on each database. */
@ParameterizedClass
@EnumSource
class RetentionTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();
    private static final CommitId HEAD = new CommitId("a".repeat(40));
    private static final RunEvent EVENT =
            new RunEvent("r1", 1, new StepKey(1, "1.1", Step.DRAFTED), Details.NONE, Usage.NONE, Instant.EPOCH);

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Parameter
    private TestDatabase kind;

    private Database database;
    private SqlInbox inbox;

    @BeforeEach
    void deliveries(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        inbox = new SqlInbox(database, Clock.fixed(START, ZoneOffset.UTC));
        inbox.add(delivery("buried"), LANE);
        inbox.bury(inbox.waiting(LANE), "GitHub answered 502");
        for (String id : List.of("done", "parked", "waiting")) {
            inbox.add(delivery(id), LANE);
        }
        inbox.settle(List.of(new DeliveryId("done")));
        inbox.park(List.of(new DeliveryId("parked")), "suspended");
        inbox.addIgnored(delivery("ignored"), "a push of a tag");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everything_is_kept_for_longer_than_github_delivers_it_again() {
        assertThat(keptAfter(Duration.ofDays(13)))
                .containsExactlyInAnyOrder("buried", "done", "parked", "waiting", "ignored");
    }

    @Test
    void what_came_to_an_end_goes_after_two_weeks() {
        assertThat(keptAfter(Duration.ofDays(15))).containsExactlyInAnyOrder("buried", "parked", "waiting");
    }

    @Test
    void what_was_given_up_waits_for_its_operator_for_ninety_days() {
        assertThat(keptAfter(Duration.ofDays(89))).contains("buried");
        assertThat(keptAfter(Duration.ofDays(91))).containsExactlyInAnyOrder("parked", "waiting");
    }

    @Test
    void more_than_a_batch_goes_at_once() {
        for (int i = 0; i < 1_100; i++) {
            inbox.addIgnored(delivery("ignored-" + i), "a push of a tag");
        }

        assertThat(keptAfter(Duration.ofDays(15))).hasSize(3);
    }

    @Test
    void training_runs_go_with_their_logs_after_ninety_days() {
        TrainingRuns trainings = new SqlTrainingRuns(database);
        trainings.begin(new TrainingRun("r1", new Target.OfPullRequest(Examples.PULL_REQUEST), HEAD));
        trainings.log("r1").append(EVENT);

        purgeAfter(Duration.ofDays(89));
        assertThat(trainings.find("r1")).isPresent();
        assertThat(trainings.log("r1").events()).hasSize(1);

        purgeAfter(Duration.ofDays(91));
        assertThat(trainings.find("r1")).isEmpty();
        assertThat(trainings.log("r1").events()).isEmpty();
    }

    @Test
    void what_is_known_of_a_pull_request_goes_when_nothing_was_said_there_for_half_a_year() {
        Runs runs = new SqlRuns(database);
        LastWords lastWords = new SqlLastWords(database);
        runs.remember(Examples.PULL_REQUEST, Scope.ROOT, new EarlierRun(HEAD, 0.5, 0.25));
        lastWords.remember(Examples.PULL_REQUEST, new State(HEAD, "main"));

        purgeAfter(Duration.ofDays(179));
        assertThat(runs.of(Examples.PULL_REQUEST, Scope.ROOT)).hasSize(1);
        assertThat(lastWords.of(Examples.INSTALLATION, Examples.REPOSITORY)).hasSize(1);

        purgeAfter(Duration.ofDays(181));
        assertThat(runs.of(Examples.PULL_REQUEST, Scope.ROOT)).isEmpty();
        assertThat(lastWords.of(Examples.INSTALLATION, Examples.REPOSITORY)).isEmpty();
    }

    @Test
    void the_last_word_stays_as_long_as_the_pull_request_is_open() {
        LastWords lastWords = new SqlLastWords(database);
        PullRequestNumber open = Examples.PULL_REQUEST.number();
        PullRequestNumber closed = new PullRequestNumber(8);
        for (PullRequestNumber number : List.of(open, closed)) {
            lastWords.remember(
                    new PullRequestRef(Examples.INSTALLATION, Examples.REPOSITORY, number), new State(HEAD, "main"));
        }
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE last_word SET noted_at = noted_at - ?",
                        Duration.ofDays(200).toMillis()));

        lastWords.keep(Examples.INSTALLATION, Examples.REPOSITORY, Set.of(open));
        purgeAfter(Duration.ZERO);

        assertThat(lastWords.of(Examples.INSTALLATION, Examples.REPOSITORY)).containsOnlyKeys(open);
    }

    /** Such things are dated by the database's own clock. */
    private void purgeAfter(Duration age) {
        new Retention(database, Clock.offset(Clock.systemUTC(), age)).purge();
    }

    private List<String> keptAfter(Duration age) {
        new Retention(database, Clock.fixed(START.plus(age), ZoneOffset.UTC)).purge();
        return new InboxRecords(database)
                .list(EnumSet.allOf(DeliveryState.class), 10_000, false).stream()
                        .map(InboxEntry::delivery)
                        .toList();
    }
}
