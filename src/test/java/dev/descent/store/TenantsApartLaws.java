package dev.descent.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.bot.LastWords;
import dev.descent.bot.LastWords.State;
import dev.descent.bot.OpenChecks;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.Runs;
import dev.descent.bot.Target;
import dev.descent.bot.TrainingRuns;
import dev.descent.bot.TrainingRuns.TrainingRun;
import dev.descent.config.Scope;
import dev.descent.repo.CommitId;
import dev.descent.report.CommentInput.EarlierRun;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However alike the names and numbers of two tenants are, neither ever sees what is the other's. */
class TenantsApartLaws {
    private static final Map<TestDatabase, Database> DATABASES = new EnumMap<>(TestDatabase.class);

    @BeforeContainer
    static void open() throws IOException {
        for (TestDatabase kind : TestDatabase.values()) {
            DATABASES.put(kind, Database.open(kind.fresh(Files.createTempDirectory("tenants-apart"))));
        }
    }

    @AfterContainer
    static void close() {
        DATABASES.values().forEach(Database::close);
    }

    @Property(tries = 100)
    void everybody_reads_what_they_wrote_and_nothing_else(
            @ForAll TestDatabase kind, @ForAll("pullRequests") Set<PullRequestRef> pullRequests) {
        Database database = Objects.requireNonNull(DATABASES.get(kind));
        Inbox inbox = new SqlInbox(database, Clock.systemUTC());
        Runs runs = new SqlRuns(database);
        OpenChecks openChecks = new SqlOpenChecks(database);
        LastWords lastWords = new SqlLastWords(database);
        TrainingRuns trainings = new SqlTrainingRuns(database);
        for (PullRequestRef each : pullRequests) {
            inbox.add(delivery(each), each.lane());
            runs.remember(each, Scope.ROOT, new EarlierRun(commit(each), 0.5, 0.25));
            openChecks.remember(each, commit(each));
            lastWords.remember(each, new State(commit(each), "main"));
            trainings.begin(new TrainingRun(commit(each).hex(), new Target.OfPullRequest(each), commit(each)));
        }
        for (PullRequestRef each : pullRequests) {
            assertThat(inbox.waiting(each.lane()))
                    .extracting(Inbox.Waiting::delivery)
                    .containsExactly(delivery(each));
            assertThat(runs.of(each, Scope.ROOT)).extracting(EarlierRun::head).containsExactly(commit(each));
            assertThat(openChecks.heads(each)).containsExactly(commit(each));
            assertThat(lastWords.of(each.installation(), each.repository()).get(each.number()))
                    .isEqualTo(new State(commit(each), "main"));
            assertThat(trainings.current(new Target.OfPullRequest(each)))
                    .map(TrainingRun::id)
                    .contains(commit(each).hex());
            assertThat(Lane.parse(each.lane().key())).isEqualTo(each.lane());
        }
        SqlTenants tenants = new SqlTenants(database);
        PullRequestRef gone = pullRequests.iterator().next();
        tenants.remove(gone.installation());
        for (PullRequestRef each : pullRequests) {
            boolean isTheirs = each.installation().equals(gone.installation());
            assertThat(inbox.isBusy(each.lane())).isNotEqualTo(isTheirs);
            assertThat(runs.of(each, Scope.ROOT).isEmpty()).isEqualTo(isTheirs);
            assertThat(trainings.current(new Target.OfPullRequest(each)).isEmpty())
                    .isEqualTo(isTheirs);
        }
        tenants.all().forEach(tenants::remove);
        forgetIds(database);
    }

    private static void forgetIds(Database database) {
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM inbox"));
    }

    /** Numbers run into each other when a separator is forgotten: 1/1 and 11, a/b1 and a/b with 1. */
    @Provide
    Arbitrary<Set<PullRequestRef>> pullRequests() {
        Arbitrary<Long> ids = Arbitraries.of(1L, 11L, 111L, 2L, 21L);
        Arbitrary<String> owners = Arbitraries.of("a", "A", "a1", "1", "a-1");
        Arbitrary<String> names = Arbitraries.of("b", "B", "b_", "b-", "b1", "1", "b.1", "a");
        Arbitrary<Integer> numbers = Arbitraries.of(1, 11, 111, 12);
        return Combinators.combine(ids, owners, names, numbers)
                .as((id, owner, name, number) -> new PullRequestRef(
                        new InstallationId(id), new RepositoryName(owner, name), new PullRequestNumber(number)))
                .set()
                .ofMinSize(2)
                .ofMaxSize(25);
    }

    private static Delivery delivery(PullRequestRef of) {
        String id = "d-" + commit(of).hex();
        return new Delivery(
                new DeliveryId(id), "pull_request", "{\"of\": \"" + of.lane().key() + "\"}");
    }

    private static CommitId commit(PullRequestRef of) {
        return new CommitId(
                HexFormat.of().formatHex(Arrays.copyOf(of.lane().key().getBytes(UTF_8), 20)));
    }
}
