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
import dev.descent.repo.CommitId;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.Change;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import dev.descent.train.pace.Contribution.Fate;
import dev.descent.train.pace.Contribution.Kind;
import dev.descent.train.pace.Contribution.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    private static final PullRequestNumber EIGHT = new PullRequestNumber(8);
    private static final CommitId NEXT = new CommitId("b".repeat(40));
    private static final Change MORE = new Change("src/Lid.java", Term.ECONOMY, "unused-import");
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
        proposals.add(OURS, later);
        proposals.add(OURS, earlier);

        assertThat(proposals.of(OURS)).containsExactly(earlier, later);
        assertThat(proposals.find(ref(US, 9))).contains(later);
    }

    @Test
    void what_became_of_it_takes_the_place_of_what_was_known() {
        Contribution first = opened(8, Kind.CLEANUP);
        Contribution merged = first.seen(new Fate(
                NINE, "b".repeat(40), Optional.of(NINE.plusSeconds(60)), Optional.of(new End(Ending.MERGED, TEN))));
        proposals.add(OURS, first);
        proposals.follow(OURS, first, merged.fate());
        proposals.add(OURS, first);

        assertThat(proposals.of(OURS)).as("adding it again forgets nothing").containsExactly(merged);
        assertThat(merged.isEdited()).isTrue();

        proposals.follow(OURS, merged, first.fate());
        assertThat(proposals.of(OURS)).as("it was reopened").containsExactly(first);
    }

    @Test
    void who_looked_before_it_ended_does_not_open_it_again() {
        Contribution open = opened(8, Kind.CLEANUP);
        Fate closed = new Fate(NINE, TIP, Optional.empty(), Optional.of(new End(Ending.CLOSED, TEN)));
        proposals.add(OURS, open);
        proposals.follow(OURS, open, closed);
        proposals.follow(OURS, open, new Fate(NINE, TIP, Optional.of(NINE), Optional.empty()));

        assertThat(proposals.of(OURS)).containsExactly(open.seen(closed));
    }

    @Test
    void what_the_bot_pushes_is_added_once() {
        proposals.add(OURS, opened(8, Kind.FOLLOW_UP));
        proposals.extend(OURS, EIGHT, NEXT, List.of(MORE));
        proposals.extend(OURS, EIGHT, NEXT, List.of(MORE));

        assertThat(proposals.find(ref(US, 8))).hasValueSatisfying(own -> {
            assertThat(own.origin().tip()).isEqualTo(NEXT.hex());
            assertThat(own.isEdited()).isFalse();
            assertThat(own.changes()).hasSize(3).endsWith(MORE);
        });
    }

    @Test
    void a_push_by_the_bot_hides_none_by_people() {
        Contribution first = opened(8, Kind.FOLLOW_UP);
        proposals.add(OURS, first);
        proposals.follow(OURS, first, Fate.opened(NINE, "c".repeat(40)));
        proposals.extend(OURS, EIGHT, NEXT, List.of(MORE));

        assertThat(proposals.find(ref(US, 8)))
                .hasValueSatisfying(own -> assertThat(own.isEdited()).isTrue());
    }

    @Test
    void two_lanes_keep_what_the_other_wrote_meanwhile() {
        Contribution read = opened(8, Kind.FOLLOW_UP);
        proposals.add(OURS, read);
        proposals.extend(OURS, EIGHT, NEXT, List.of(MORE));
        proposals.follow(OURS, read, new Fate(NINE, NEXT.hex(), Optional.of(TEN), Optional.empty()));

        assertThat(proposals.find(ref(US, 8))).hasValueSatisfying(own -> {
            assertThat(own.isEdited()).isFalse();
            assertThat(own.changes()).endsWith(MORE);
            assertThat(own.fate().reviewedAt()).contains(TEN);
        });
    }

    @Test
    void two_lanes_at_once_do_not_fail_each_other() throws Exception {
        Contribution read = opened(8, Kind.FOLLOW_UP);
        List<Callable<Boolean>> lanes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Fate reviewed = new Fate(NINE, TIP, Optional.of(NINE.plusSeconds(i)), Optional.empty());
            CommitId tip = new CommitId(String.format(Locale.ROOT, "%040x", i));
            lanes.add(lane(() -> proposals.add(OURS, read)));
            lanes.add(lane(() -> proposals.follow(OURS, read, reviewed)));
            lanes.add(lane(() -> proposals.add(OURS, read)));
            lanes.add(lane(() -> {
                proposals.add(OURS, read);
                proposals.extend(OURS, EIGHT, tip, List.of(MORE));
            }));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> lane : threads.invokeAll(lanes)) {
                lane.get();
            }
        }

        assertThat(proposals.find(ref(US, 8)))
                .hasValueSatisfying(own -> assertThat(own.changes()).hasSize(42));
    }

    private static Callable<Boolean> lane(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    @Test
    void a_pull_request_that_is_not_the_bots_is_not_known() {
        proposals.add(OURS, opened(8, Kind.CLEANUP));

        assertThat(proposals.find(ref(US, 7))).isEmpty();
        assertThat(proposals.find(ref(THEM, 8))).isEmpty();
        assertThat(proposals.of(THEIRS)).isEmpty();
        assertThat(proposals.of(new RepositoryRef(US, new RepositoryName("acme", "shop-2"))))
                .isEmpty();
    }

    @Test
    void it_moves_with_its_repository_and_goes_with_it() {
        RepositoryName store = new RepositoryName("acme", "store");
        proposals.add(OURS, opened(8, Kind.CLEANUP));
        proposals.add(THEIRS, opened(8, Kind.CLEANUP));
        SqlTenants tenants = new SqlTenants(database);

        tenants.rename(US, SHOP, store);
        assertThat(proposals.of(new RepositoryRef(US, store))).containsExactly(opened(8, Kind.CLEANUP));
        assertThat(tenants.repositories(US)).containsExactly(store);

        tenants.remove(US, store);
        assertThat(proposals.of(new RepositoryRef(US, store))).isEmpty();
        assertThat(proposals.of(THEIRS)).hasSize(1);
    }
}
