package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.MonthlyBudget;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.Target;
import dev.descent.bot.TrainingRuns;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.DatabaseSettings;
import dev.descent.repo.CommitId;
import dev.descent.train.Details;
import dev.descent.train.RunEvent;
import dev.descent.train.RunEvent.StepKey;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What all runs of a repository may spend in a month, on each database. */
@ParameterizedClass
@EnumSource
class MonthlyBudgetTest {
    private static final PullRequestRef OURS = Examples.PULL_REQUEST;
    private static final PullRequestRef THEIRS =
            new PullRequestRef(new InstallationId(78), OURS.repository(), OURS.number());
    private static final MonthlyBudget DOLLAR = new MonthlyBudget(1_000_000);
    private static final Usage QUARTER = new Usage(70_000, 0, 0, 250_000);
    private static final Usage PENNY = new Usage(1_000, 0, 100, 10_000);
    private static final Instant NOVEMBER = Instant.parse("2026-11-30T23:59:59Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    @Parameter
    private TestDatabase kind;

    private DatabaseSettings settings;
    private Database database;
    private TrainingRuns runs;

    @BeforeEach
    void open(@TempDir Path folder) {
        settings = kind.fresh(folder);
        database = Database.open(settings);
        runs = new SqlTrainingRuns(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private RunLog begin(String run, PullRequestRef pullRequest) {
        return begin(runs, run, pullRequest);
    }

    private static RunLog begin(TrainingRuns runs, String run, PullRequestRef pullRequest) {
        TrainingRun begun = new TrainingRun(run, new Target.OfPullRequest(pullRequest), new CommitId("a".repeat(40)));
        runs.begin(begun);
        return runs.log(begun, DOLLAR);
    }

    private static RunEvent event(RunLog log, Step step, String candidate, Usage usage, Instant time) {
        return new RunEvent(
                log.run(), log.events().size() + 1L, new StepKey(1, candidate, step), Details.NONE, usage, time);
    }

    private static boolean reserve(RunLog log, String candidate, Instant time) {
        return log.reserve(event(log, Step.RESERVED, candidate, QUARTER, time));
    }

    private static void charge(RunLog log, String candidate, Instant time) {
        log.append(event(log, Step.DRAFTED, candidate, PENNY, time));
    }

    @Test
    void what_was_set_aside_is_given_back_when_it_took_less() {
        RunLog log = begin("r1", OURS);
        for (int i = 0; i < 20; i++) {
            assertThat(reserve(log, "c" + i, NOVEMBER)).isTrue();
            charge(log, "c" + i, NOVEMBER);
        }

        assertThat(log.shortage(QUARTER, NOVEMBER)).isEmpty();
        assertThat(log.shortage(new Usage(0, 0, 0, 800_001), NOVEMBER)).isPresent();
    }

    @Test
    void what_was_set_aside_for_answers_that_never_came_counts_as_spent_over_all_runs() {
        RunLog first = begin("r1", OURS);
        assertThat(reserve(first, "a", NOVEMBER)).isTrue();
        assertThat(reserve(first, "a", NOVEMBER)).as("asked again").isTrue();
        charge(first, "a", NOVEMBER);
        RunLog second =
                begin("r2", new PullRequestRef(OURS.installation(), OURS.repository(), new PullRequestNumber(8)));
        assertThat(reserve(second, "a", NOVEMBER)).isTrue();
        assertThat(reserve(second, "b", NOVEMBER)).isTrue();
        assertThat(reserve(second, "c", NOVEMBER)).isFalse();

        assertThat(second.events()).hasSize(2);
        assertThat(second.shortage(QUARTER, NOVEMBER))
                .contains("models may cost 1.00 USD a month here, 0.24 USD of it are left until 1 December 2026,"
                        + " and one question may take 0.25 USD");
    }

    @Test
    void a_month_ends_by_utc_and_other_tenants_have_their_own() {
        RunLog log = begin("r1", OURS);
        for (String candidate : List.of("a", "b", "c", "d")) {
            assertThat(reserve(log, candidate, NOVEMBER)).isTrue();
        }

        assertThat(reserve(log, "e", NOVEMBER)).isFalse();
        assertThat(reserve(begin("r2", THEIRS), "e", NOVEMBER)).isTrue();
        assertThat(reserve(log, "e", DECEMBER)).isTrue();
    }

    @Test
    void what_is_answered_in_the_next_month_is_paid_there() {
        RunLog log = begin("r1", OURS);
        reserve(log, "a", NOVEMBER);
        charge(log, "a", DECEMBER);

        assertThat(runs.spent(OURS.home(), NOVEMBER)).isZero();
        assertThat(runs.spent(OURS.home(), DECEMBER)).isEqualTo(PENNY.microUsd());
    }

    @Test
    void a_look_of_a_model_at_a_change_is_paid_by_what_it_took() {
        RunLog log = begin("r1", OURS);
        reserve(log, "a review", NOVEMBER);
        log.append(event(log, Step.SCRUTINIZED, "a review", PENNY, NOVEMBER));

        assertThat(runs.spent(OURS.home(), NOVEMBER)).isEqualTo(PENNY.microUsd());
    }

    @Test
    void several_instances_never_overspend_together() throws InterruptedException, ExecutionException {
        List<Database> databases = new ArrayList<>(List.of(database));
        if (kind == TestDatabase.POSTGRESQL) {
            databases.add(Database.open(settings));
            databases.add(Database.open(settings));
        }
        List<Future<Boolean>> reserved = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 12; i++) {
                RunLog log = begin(new SqlTrainingRuns(databases.get(i % databases.size())), "r" + i, OURS);
                reserved.add(threads.submit(() -> reserve(log, "a", NOVEMBER)));
            }
        }
        int covered = 0;
        for (Future<Boolean> each : reserved) {
            covered += each.get() ? 1 : 0;
        }
        databases.stream().skip(1).forEach(Database::close);

        assertThat(covered).isEqualTo(4);
    }
}
