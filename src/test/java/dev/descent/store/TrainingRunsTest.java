package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.bot.BranchRef;
import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryRef;
import dev.descent.bot.StoreException;
import dev.descent.bot.Target;
import dev.descent.bot.TrainingRuns;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.repo.CommitId;
import dev.descent.train.Details;
import dev.descent.train.RunEvent;
import dev.descent.train.RunEvent.StepKey;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Training runs and their logs, on each database. */
@ParameterizedClass
@EnumSource
class TrainingRunsTest {
    private static final PullRequestRef PULL_REQUEST = Examples.PULL_REQUEST;
    private static final Target OURS = new Target.OfPullRequest(PULL_REQUEST);
    private static final Target THEIRS = new Target.OfPullRequest(
            new PullRequestRef(new InstallationId(78), PULL_REQUEST.repository(), PULL_REQUEST.number()));
    private static final TrainingRun RUN = new TrainingRun("r1", OURS, new CommitId("a".repeat(40)));

    @Parameter
    private TestDatabase kind;

    private Database database;
    private TrainingRuns runs;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        runs = new SqlTrainingRuns(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_run_is_current_until_it_is_over() {
        runs.begin(RUN);
        runs.begin(RUN);
        assertThat(runs.current(OURS)).contains(RUN);
        assertThat(runs.current(THEIRS)).isEmpty();

        runs.end("r1");
        assertThat(runs.current(OURS)).isEmpty();
    }

    @Test
    void a_default_branch_has_a_run_of_its_own() {
        Target branch = new Target.OfDefaultBranch(PULL_REQUEST.home());
        TrainingRun cleanup = new TrainingRun("r2", branch, RUN.head());
        runs.begin(RUN);
        runs.begin(cleanup);
        runs.stop(branch, "somebody asked for it");

        assertThat(runs.current(branch)).contains(cleanup);
        assertThat(runs.current(OURS)).contains(RUN);
        assertThat(runs.stopReason("r1")).isEmpty();
        assertThat(runs.stopReason("r2")).isPresent();
    }

    @Test
    void the_first_reason_to_stop_stays_and_concerns_no_other_tenant() {
        runs.begin(RUN);
        runs.stop(THEIRS, "theirs");
        assertThat(runs.stopReason("r1")).isEmpty();

        runs.stop(OURS, "somebody asked for it");
        runs.stop(OURS, "a push");
        assertThat(runs.stopReason("r1")).contains("somebody asked for it");
    }

    @Test
    void a_run_that_was_given_up_at_another_head_does_not_end_the_one_at_this() {
        CommitId head = new CommitId("b".repeat(40));
        runs.begin(RUN);
        runs.begin(new TrainingRun("r2", OURS, head));

        runs.overtake(OURS, head, "the pull request moved on");

        assertThat(runs.stopReason("r1")).contains("the pull request moved on");
        assertThat(runs.stopReason("r2")).isEmpty();
    }

    @Test
    void runs_that_go_on_with_a_branch_are_found_by_it() {
        BranchRef branch = new BranchRef(OURS.repository(), "descent/train-7");
        TrainingRun further = new TrainingRun("r2", OURS, RUN.head(), Optional.of(branch.name()), false);
        runs.begin(RUN);
        runs.begin(further);

        assertThat(runs.on(branch)).containsExactly(further);
    }

    @Test
    void what_was_logged_is_read_as_it_was() {
        runs.begin(RUN);
        RunLog log = runs.log("r1");
        RunEvent first =
                event("r1", 1, Details.NONE.with("file:a b=c&d.py", "ä\n=&+%").with("empty", ""));
        RunEvent second = event("r1", 2, Details.NONE);
        log.append(first);
        log.append(second);

        assertThat(runs.log("r1").events()).containsExactly(first, second);
    }

    @Test
    void a_place_in_the_log_is_taken_once() {
        runs.begin(RUN);
        runs.log("r1").append(event("r1", 1, Details.NONE));

        assertThatThrownBy(() -> runs.log("r1").append(event("r1", 1, Details.NONE)))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void the_latest_runs_of_a_repository_are_those_that_were_logged_last_and_what_they_took_is_summed_up() {
        runs.begin(RUN);
        runs.begin(new TrainingRun("r0", RUN.target(), RUN.head()));
        runs.begin(new TrainingRun("silent", RUN.target(), RUN.head()));
        runs.log("r0").append(event("r0", 1, Details.NONE));
        RunEvent later = event("r1", 1, Details.NONE);
        runs.log("r1")
                .append(new RunEvent(
                        "r1",
                        1,
                        new StepKey(2, "1.1", Step.DRAFTED),
                        Details.NONE,
                        later.usage(),
                        later.time().plusSeconds(1)));
        RepositoryRef ours = OURS.repository();

        assertThat(runs.latest(ours, 5)).extracting(TrainingRun::id).containsExactly("r1", "r0");
        assertThat(runs.latest(ours, 1)).extracting(TrainingRun::id).containsExactly("r1");
        assertThat(runs.latest(THEIRS.repository(), 5)).isEmpty();
        assertThat(runs.spent(ours, later.time())).isEqualTo(2 * 1640);
        assertThat(runs.spent(ours, later.time().plus(Duration.ofDays(40)))).isZero();
        assertThat(runs.spent(THEIRS.repository(), later.time())).isZero();
    }

    @Test
    void what_a_tenant_had_goes_with_it() {
        runs.begin(RUN);
        runs.log("r1").append(event("r1", 1, Details.NONE));
        runs.begin(new TrainingRun("r2", THEIRS, RUN.head()));
        runs.log("r2").append(event("r2", 1, Details.NONE));

        new SqlTenants(database).remove(PULL_REQUEST.installation(), PULL_REQUEST.repository());

        assertThat(runs.current(OURS)).isEmpty();
        assertThat(runs.log("r1").events()).isEmpty();
        assertThat(runs.current(THEIRS)).isPresent();
        assertThat(runs.log("r2").events()).hasSize(1);
    }

    private static RunEvent event(String run, long number, Details details) {
        return new RunEvent(
                run,
                number,
                new StepKey(2, "1.1", Step.DRAFTED),
                details,
                new Usage(1000, 400, 100, 1640),
                Instant.ofEpochMilli(1_700_000_000_123L));
    }
}
