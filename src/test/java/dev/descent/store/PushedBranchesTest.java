package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.BranchRef;
import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PushedBranches;
import dev.descent.bot.PushedBranches.Maker;
import dev.descent.bot.PushedBranches.PushedBranch;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.repo.CommitId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of the branches that the bot pushed, on each database. */
@ParameterizedClass
@EnumSource
class PushedBranchesTest {
    private static final BranchRef OURS =
            new BranchRef(new RepositoryRef(Examples.INSTALLATION, Examples.REPOSITORY), "descent/a");
    private static final BranchRef THEIRS =
            new BranchRef(new RepositoryRef(new InstallationId(78), Examples.REPOSITORY), "descent/a");
    private static final Maker MAKER = new Maker("r1", Optional.of(new PullRequestNumber(7)));
    private static final CommitId FIRST = new CommitId("a".repeat(40));
    private static final CommitId SECOND = new CommitId("b".repeat(40));

    @Parameter
    private TestDatabase kind;

    private Database database;
    private PushedBranches branches;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        branches = new SqlPushedBranches(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_push_is_noted_before_and_after() {
        assertThat(branches.find(OURS)).isEmpty();

        branches.announce(OURS, MAKER, FIRST);
        assertThat(branches.find(OURS)).contains(new PushedBranch(MAKER, Optional.empty(), FIRST, false));

        branches.confirm(OURS);
        branches.announce(OURS, new Maker("r2", Optional.empty()), SECOND);
        assertThat(branches.find(OURS)).contains(new PushedBranch(MAKER, Optional.of(FIRST), SECOND, false));
    }

    @Test
    void what_is_left_to_people_stays_with_them_and_concerns_no_other_tenant() {
        branches.announce(OURS, MAKER, FIRST);
        branches.announce(THEIRS, new Maker("r2", Optional.empty()), FIRST);

        branches.leave(OURS);
        branches.confirm(OURS);

        assertThat(branches.find(OURS)).contains(new PushedBranch(MAKER, Optional.of(FIRST), FIRST, true));
        assertThat(branches.find(THEIRS)).get().matches(theirs -> !theirs.isLeft());
    }

    @Test
    void branches_follow_their_repository_and_go_with_it() {
        RepositoryName store = new RepositoryName("acme", "store");
        BranchRef moved = new BranchRef(new RepositoryRef(Examples.INSTALLATION, store), OURS.name());
        branches.announce(OURS, MAKER, FIRST);

        new SqlTenants(database).rename(Examples.INSTALLATION, Examples.REPOSITORY, store);
        assertThat(branches.find(moved)).isPresent();

        new SqlTenants(database).remove(Examples.INSTALLATION, store);
        assertThat(branches.find(moved)).isEmpty();
    }
}
