package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.OpenChecks;
import dev.descent.bot.PullRequestRef;
import dev.descent.repo.CommitId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered of check runs, on each database. */
@ParameterizedClass
@EnumSource
class OpenChecksTest {
    private static final PullRequestRef OURS = Examples.PULL_REQUEST;
    private static final PullRequestRef THEIRS =
            new PullRequestRef(new InstallationId(78), OURS.repository(), OURS.number());
    private static final CommitId A = new CommitId("a".repeat(40));
    private static final CommitId B = new CommitId("b".repeat(40));

    @Parameter
    private TestDatabase kind;

    private Database database;
    private OpenChecks checks;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        checks = new SqlOpenChecks(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_head_is_remembered_once_and_forgotten_at_once() {
        checks.remember(OURS, A);
        checks.remember(OURS, B);
        checks.remember(OURS, A);
        assertThat(checks.heads(OURS)).containsExactly(A, B);

        checks.forget(OURS, A);
        assertThat(checks.heads(OURS)).containsExactly(B);
    }

    @Test
    void installations_are_apart() {
        checks.remember(OURS, A);
        checks.remember(THEIRS, B);
        assertThat(checks.pullRequests()).containsExactlyInAnyOrder(OURS, THEIRS);

        checks.forget(THEIRS, A);
        checks.forget(THEIRS, B);
        assertThat(checks.heads(OURS)).containsExactly(A);
        assertThat(checks.pullRequests()).containsExactly(OURS);
    }
}
