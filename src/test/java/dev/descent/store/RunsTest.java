package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.Runs;
import dev.descent.config.Scope;
import dev.descent.repo.CommitId;
import dev.descent.report.CommentInput.EarlierRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered of earlier scores, on each database. */
@ParameterizedClass
@EnumSource
class RunsTest {
    private static final PullRequestRef OURS = Examples.PULL_REQUEST;
    private static final PullRequestRef THEIRS =
            new PullRequestRef(new InstallationId(78), OURS.repository(), OURS.number());
    private static final EarlierRun FIRST = new EarlierRun(new CommitId("a".repeat(40)), 0.5, 0.4375);
    private static final EarlierRun SECOND = new EarlierRun(new CommitId("b".repeat(40)), 0.5, 0.25);

    @Parameter
    private TestDatabase kind;

    private Database database;
    private Runs runs;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        runs = new SqlRuns(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_project_has_runs_of_its_own() {
        runs.remember(OURS, Scope.ROOT, FIRST);
        runs.remember(OURS, "web", SECOND);
        runs.remember(OURS, "api", FIRST);

        assertThat(runs.of(OURS, Scope.ROOT)).containsExactly(FIRST);
        assertThat(runs.of(OURS, "web")).containsExactly(SECOND);
    }

    @Test
    void the_newest_finding_comes_first() {
        runs.remember(OURS, Scope.ROOT, FIRST);
        runs.remember(OURS, Scope.ROOT, SECOND);

        assertThat(runs.of(OURS, Scope.ROOT)).containsExactly(SECOND, FIRST);
    }

    @Test
    void a_head_that_is_scored_again_is_the_newest_once_more() {
        runs.remember(OURS, Scope.ROOT, FIRST);
        runs.remember(OURS, Scope.ROOT, SECOND);
        EarlierRun again = new EarlierRun(FIRST.head(), 0.5, 0.125);
        runs.remember(OURS, Scope.ROOT, again);

        assertThat(runs.of(OURS, Scope.ROOT)).containsExactly(again, SECOND);
    }

    @Test
    void installations_are_apart() {
        runs.remember(OURS, Scope.ROOT, FIRST);

        assertThat(runs.of(THEIRS, Scope.ROOT)).isEmpty();
    }
}
