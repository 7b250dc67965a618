package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Examples;
import dev.descent.bot.Inbox;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.bot.LastWords;
import dev.descent.bot.LastWords.State;
import dev.descent.bot.OpenChecks;
import dev.descent.bot.Proposals;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.bot.Runs;
import dev.descent.bot.Tenants;
import dev.descent.config.Scope;
import dev.descent.loss.Term;
import dev.descent.repo.CommitId;
import dev.descent.report.CommentInput.EarlierRun;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of whole installations and repositories, on each database. */
@ParameterizedClass
@EnumSource
class TenantsTest {
    private static final InstallationId ACME = Examples.INSTALLATION;
    private static final InstallationId GLOBEX = new InstallationId(78);
    private static final RepositoryName SHOP = Examples.REPOSITORY;
    /** Only a letter that stands for any in a pattern tells them apart. */
    private static final RepositoryName SIMILAR = new RepositoryName("acme", "sho_");

    private static final RepositoryName STORE = new RepositoryName("acme", "store");
    private static final CommitId HEAD = new CommitId("a".repeat(40));
    private static final CommitId NEXT = new CommitId("b".repeat(40));

    @Parameter
    private TestDatabase kind;

    private Database database;
    private Inbox inbox;
    private Runs runs;
    private OpenChecks openChecks;
    private LastWords lastWords;
    private Tenants tenants;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        inbox = new SqlInbox(database, Clock.systemUTC());
        runs = new SqlRuns(database);
        openChecks = new SqlOpenChecks(database);
        lastWords = new SqlLastWords(database);
        tenants = new SqlTenants(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_is_known_is_known_by_anything_that_is_kept() {
        inbox.add(Examples.delivery("a"), Lane.of(ACME));
        openChecks.remember(pullRequest(GLOBEX, STORE), HEAD);
        inbox.addIgnored(Examples.delivery("b"), "nobody's");

        assertThat(tenants.all()).containsExactlyInAnyOrder(ACME, GLOBEX);
        assertThat(tenants.repositories(ACME)).isEmpty();
        assertThat(tenants.repositories(GLOBEX)).containsExactly(STORE);
    }

    @Test
    void whatever_tables_there_are_an_installation_leaves_no_row_behind() {
        fillEveryTable();

        tenants.remove(Tables.INSTALLATION);

        assertThat(tablesWith("installation", "run")).isEmpty();
    }

    @Test
    void whatever_tables_there_are_a_repository_leaves_no_row_behind() {
        fillEveryTable();

        tenants.remove(Tables.INSTALLATION, Tables.REPOSITORY);

        assertThat(tablesWith("repository", "run")).isEmpty();
        assertThat(tenants.repositories(Tables.INSTALLATION)).isEmpty();
    }

    private void fillEveryTable() {
        inbox.add(
                Examples.delivery("a"),
                new PullRequestRef(Tables.INSTALLATION, Tables.REPOSITORY, new PullRequestNumber(1)).lane());
        database.jdbi().useHandle(handle -> new Tables(handle).fill());
        assertThat(tablesWith("installation", "run")).contains("training", "training_event", "last_word", "inbox");
    }

    /** The tables that have a value in a column of one of these names. */
    private List<String> tablesWith(String... names) {
        return database.jdbi().withHandle(handle -> {
            Tables tables = new Tables(handle);
            return tables.columns().entrySet().stream()
                    .filter(table -> Stream.of(names)
                            .filter(table.getValue()::containsKey)
                            .anyMatch(name -> tables.rows(table.getKey(), List.of(name)).stream()
                                    .anyMatch(row -> !row.contains(name + "=null"))))
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }

    @Test
    void an_installation_goes_with_everything_and_its_neighbour_stays() {
        fill(ACME, SHOP);
        fill(GLOBEX, SHOP);

        tenants.remove(ACME);

        assertThat(tenants.all()).containsExactly(GLOBEX);
        assertNothingIsKept(ACME, SHOP);
        assertEverythingIsKept(GLOBEX, SHOP, HEAD);
    }

    @Test
    void a_repository_goes_with_everything_and_its_neighbour_stays() {
        fill(ACME, SHOP);
        fill(ACME, SIMILAR);

        tenants.remove(ACME, SIMILAR);

        assertThat(tenants.repositories(ACME)).containsExactly(SHOP);
        assertNothingIsKept(ACME, SIMILAR);
        assertEverythingIsKept(ACME, SHOP, HEAD);
    }

    @Test
    void what_was_delivered_before_is_still_known_by_its_id_alone() {
        fill(ACME, SHOP);
        DeliveryId id = inbox.waiting(pullRequest(ACME, SHOP).lane())
                .getFirst()
                .delivery()
                .id();

        tenants.remove(ACME);

        assertThat(inbox.holds(id)).isTrue();
        List<String> telling = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT delivery FROM inbox WHERE payload IS NOT NULL OR subject IS NOT NULL")
                        .mapTo(String.class)
                        .list());
        assertThat(telling).isEmpty();
    }

    @Test
    void a_renamed_repository_takes_everything_along() {
        fill(ACME, SHOP);
        fill(ACME, SIMILAR);

        List<Lane> waiting = tenants.rename(ACME, SHOP, STORE);

        assertThat(waiting).containsExactly(pullRequest(ACME, STORE).lane());
        assertNothingIsKept(ACME, SHOP);
        assertEverythingIsKept(ACME, STORE, HEAD);
        assertEverythingIsKept(ACME, SIMILAR, HEAD);
    }

    @Test
    void what_is_known_under_the_new_name_already_is_the_newer() {
        fill(ACME, SHOP);
        lastWords.remember(pullRequest(ACME, STORE), new State(NEXT, "main"));
        runs.remember(pullRequest(ACME, STORE), Scope.ROOT, new EarlierRun(HEAD, 0.5, 0.125));

        tenants.rename(ACME, SHOP, STORE);

        assertEverythingIsKept(ACME, STORE, NEXT);
        assertThat(runs.of(pullRequest(ACME, STORE), Scope.ROOT))
                .singleElement()
                .satisfies(run -> assertThat(run.headLoss()).isEqualTo(0.125));
    }

    @Test
    void what_a_pull_request_proposes_is_never_mixed_with_what_it_was_thought_to_propose_under_another_name() {
        Proposals proposals = new SqlProposals(database);
        Contribution newer = proposal("src/Box.java Box.open");
        proposals.add(
                new RepositoryRef(ACME, SHOP),
                proposal("src/Lid.java", "src/Lid.java Lid.lift", "src/Lid.java Lid.shut"));
        proposals.add(new RepositoryRef(ACME, STORE), newer);

        tenants.rename(ACME, SHOP, STORE);

        assertThat(proposals.of(new RepositoryRef(ACME, STORE))).containsExactly(newer);
        assertThat(proposals.of(new RepositoryRef(ACME, SHOP))).isEmpty();
    }

    private static Contribution proposal(String... hotspots) {
        return new Contribution(
                8,
                new Origin(Kind.CLEANUP, "run-8", "main", HEAD.hex()),
                Stream.of(hotspots)
                        .map(each -> new Change(each, Term.COMPLEXITY, "collapsible-if"))
                        .toList(),
                Fate.opened(Instant.parse("2026-11-21T09:00:00Z"), HEAD.hex()));
    }

    private void fill(InstallationId installation, RepositoryName repository) {
        PullRequestRef pullRequest = pullRequest(installation, repository);
        String id = installation.value() + "-" + repository.name().replace('_', '-');
        inbox.add(new Delivery(new DeliveryId(id), "pull_request", "{}"), pullRequest.lane());
        runs.remember(pullRequest, Scope.ROOT, new EarlierRun(HEAD, 0.5, 0.25));
        openChecks.remember(pullRequest, HEAD);
        lastWords.remember(pullRequest, new State(HEAD, "main"));
    }

    private void assertEverythingIsKept(InstallationId installation, RepositoryName repository, CommitId head) {
        PullRequestRef pullRequest = pullRequest(installation, repository);
        assertThat(inbox.waiting(pullRequest.lane())).hasSize(1);
        assertThat(runs.of(pullRequest, Scope.ROOT)).hasSize(1);
        assertThat(openChecks.heads(pullRequest)).containsExactly(HEAD);
        assertThat(lastWords.of(installation, repository)).containsEntry(pullRequest.number(), new State(head, "main"));
    }

    private void assertNothingIsKept(InstallationId installation, RepositoryName repository) {
        PullRequestRef pullRequest = pullRequest(installation, repository);
        assertThat(inbox.waiting(pullRequest.lane())).isEmpty();
        assertThat(runs.of(pullRequest, Scope.ROOT)).isEmpty();
        assertThat(openChecks.heads(pullRequest)).isEmpty();
        assertThat(lastWords.of(installation, repository)).isEmpty();
        assertThat(tenants.repositories(installation)).doesNotContain(repository);
    }

    private static PullRequestRef pullRequest(InstallationId installation, RepositoryName repository) {
        return new PullRequestRef(installation, repository, new PullRequestNumber(7));
    }
}
