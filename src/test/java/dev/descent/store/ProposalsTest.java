package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Examples;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Proposals;
import dev.descent.bot.PullRequestNumber;
import dev.descent.bot.PullRequestRef;
import dev.descent.bot.RepositoryName;
import dev.descent.bot.RepositoryRef;
import dev.descent.loss.Term;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The bot's own pull requests, on each database. */
@ParameterizedClass
@EnumSource
class ProposalsTest {
    private static final InstallationId US = Examples.PULL_REQUEST.installation();
    private static final InstallationId THEM = new InstallationId(78);
    private static final RepositoryName SHOP = Examples.PULL_REQUEST.repository();
    private static final RepositoryRef OURS = new RepositoryRef(US, SHOP);
    private static final RepositoryRef THEIRS = new RepositoryRef(THEM, SHOP);
    private static final String TIP = "a".repeat(40);
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

    @Parameter
    private TestDatabase kind;

    private Database database;
    private Proposals proposals;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(kind.fresh(folder));
        proposals = new SqlProposals(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Contribution opened(int number, Kind kind) {
        return new Contribution(
                number,
                new Origin(kind, "run-" + number, "main", TIP),
                List.of(
                        new Change("src/Box.java Box.open", Term.COMPLEXITY, "collapsible-if"),
                        new Change("src/Box.java", Term.ECONOMY, "unused-import")),
                Fate.opened(NINE, TIP));
    }

    private static PullRequestRef ref(InstallationId installation, int number) {
        return new PullRequestRef(installation, SHOP, new PullRequestNumber(number));
    }

    @Test
    void what_is_kept_is_read_as_it_was_in_the_order_of_numbers() {
        Contribution later = opened(9, Kind.CLEANUP);
        Contribution earlier = opened(8, Kind.FOLLOW_UP);
        proposals.keep(OURS, later);
        proposals.keep(OURS, earlier);

        assertThat(proposals.of(OURS)).containsExactly(earlier, later);
        assertThat(proposals.find(ref(US, 9))).contains(later);
    }

    @Test
    void what_became_of_it_takes_the_place_of_what_was_known() {
        Contribution first = opened(8, Kind.CLEANUP);
        Contribution merged = first.seen(new Fate(
                NINE, "b".repeat(40), Optional.of(NINE.plusSeconds(60)), Optional.of(new End(Ending.MERGED, TEN))));
        proposals.add(OURS, first);
        proposals.keep(OURS, merged);
        proposals.add(OURS, first);

        assertThat(proposals.of(OURS)).as("adding it again forgets nothing").containsExactly(merged);
        assertThat(merged.isEdited()).isTrue();

        proposals.keep(OURS, first);
        assertThat(proposals.of(OURS)).as("it was reopened").containsExactly(first);
    }

    @Test
    void a_pull_request_that_is_not_the_bots_is_not_known() {
        proposals.keep(OURS, opened(8, Kind.CLEANUP));

        assertThat(proposals.find(ref(US, 7))).isEmpty();
        assertThat(proposals.find(ref(THEM, 8))).isEmpty();
        assertThat(proposals.of(THEIRS)).isEmpty();
        assertThat(proposals.of(new RepositoryRef(US, new RepositoryName("acme", "shop-2"))))
                .isEmpty();
    }

    @Test
    void it_moves_with_its_repository_and_goes_with_it() {
        RepositoryName store = new RepositoryName("acme", "store");
        proposals.keep(OURS, opened(8, Kind.CLEANUP));
        proposals.keep(THEIRS, opened(8, Kind.CLEANUP));
        SqlTenants tenants = new SqlTenants(database);

        tenants.rename(US, SHOP, store);
        assertThat(proposals.of(new RepositoryRef(US, store))).containsExactly(opened(8, Kind.CLEANUP));
        assertThat(tenants.repositories(US)).containsExactly(store);

        tenants.remove(US, store);
        assertThat(proposals.of(new RepositoryRef(US, store))).isEmpty();
        assertThat(proposals.of(THEIRS)).hasSize(1);
    }
}
