package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.CheckResult.Conduct;
import dev.descent.train.CheckResult.Ran;
import dev.descent.train.Coverage.Lines;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the checks hardly run, nobody may change who can't prove what a change does. */
class TestsFirstTest {
    private final Ground ground = new Ground();
    private final Scripted optimizer = new Scripted();
    private final SortedMap<String, Lines> covered = new TreeMap<>();

    @BeforeEach
    void a_shop_of_which_two_types_can_be_mended() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.mends("Tariff", "Route");
        ground.checked(
                _ -> new Ran(0, new TreeMap<>(), new Coverage(covered), new Conduct(Duration.ofSeconds(1), 0), ""));
    }

    @AfterEach
    void close() {
        ground.close();
    }

    /** Of twenty lines of a type so many ran. */
    private void covers(String type, int hit) {
        BitSet executable = new BitSet();
        executable.set(1, 21);
        BitSet ran = new BitSet();
        ran.set(1, hit + 1);
        covered.put(Shops.path(type), new Lines(executable, ran));
    }

    @Test
    void a_place_that_the_tests_hardly_run_is_left_alone_and_the_ledger_says_why() {
        covers("Tariff", 18);
        covers("Route", 5);

        Ending ending = ground.train(optimizer);

        assertThat(ending.reason()).isEqualTo("nobody has anything left to propose where there are tests enough");
        assertThat(optimizer.asked).as("nothing is spent on it").containsExactly(Shops.path("Tariff") + " guard");
        Ledger.Row row = Ledger.of(ground.log).rows().stream()
                .filter(each -> each.hotspot().contains("Route"))
                .findFirst()
                .orElseThrow();
        assertThat(row.isTestsFirst()).isTrue();
        assertThat(row.reason())
                .matches(
                        "coverage: tests first: the checks run \\d\\d % of its lines, 80 % would show what a change does");
    }

    @Test
    void a_file_that_no_test_loads_is_not_in_the_report() {
        covers("Tariff", 20);

        ground.train(optimizer);

        assertThat(ground.branch.drafts).hasSize(1);
        assertThat(ground.reasons()).anyMatch(reason -> reason.startsWith("coverage: tests first: the checks run 0 %"));
    }

    /** A change that was kept may have had the report written. */
    @Test
    void what_a_later_report_says_of_places_that_nobody_changed_is_not_believed() {
        covers("Tariff", 20);
        covers("Route", 5);
        ground.checked(tree -> {
            boolean isForged = Ground.text(tree, Shops.path("Tariff")).equals(Shops.mended("Tariff"));
            Coverage coverage = isForged ? Shops.covered("Tariff", "Route") : new Coverage(covered);
            return new Ran(0, new TreeMap<>(), coverage, new Conduct(Duration.ofSeconds(1), 0), "");
        });
        ground.limited(limits -> limits.hotspots(1));

        ground.train(optimizer);

        assertThat(optimizer.asked).containsExactly(Shops.path("Tariff") + " guard");
    }

    @Test
    void a_report_that_is_gone_since_a_change_opens_nothing() {
        covers("Tariff", 20);
        covers("Route", 5);
        ground.checked(tree -> {
            boolean isGone = Ground.text(tree, Shops.path("Tariff")).equals(Shops.mended("Tariff"));
            Coverage coverage = isGone ? Coverage.NONE : new Coverage(covered);
            return new Ran(0, new TreeMap<>(), coverage, new Conduct(Duration.ofSeconds(1), 0), "");
        });
        ground.limited(limits -> limits.hotspots(1));

        ground.train(optimizer);

        assertThat(optimizer.asked).containsExactly(Shops.path("Tariff") + " guard");
    }

    @Test
    void where_the_checks_write_no_report_nobody_is_held_back() {
        ground.train(optimizer);

        assertThat(ground.branch.drafts).hasSize(2);
    }

    @Test
    void what_is_proven_to_keep_what_code_does_needs_no_tests() {
        covers("Tariff", 0);
        covers("Route", 0);

        ground.train(optimizer.safe());

        assertThat(ground.branch.drafts).hasSize(2);
    }

    @Test
    void of_several_who_propose_only_those_are_asked_whose_proposals_are_proven() {
        covers("Tariff", 0);
        covers("Route", 0);
        Scripted careful = new Scripted().answer(Shops.path("Route"), "guard", Shops.mended("Route"));

        ground.train(new Chain(List.of(careful.safe(), optimizer)));

        assertThat(ground.branch.drafts).hasSize(1);
        assertThat(optimizer.asked).isEmpty();
        assertThat(ground.reasons()).anyMatch(reason -> reason.startsWith("coverage: tests first"));
    }

    @Test
    void a_place_is_looked_at_once_and_again_when_its_file_has_changed() {
        covers("Tariff", 20);
        covers("Route", 0);
        ground.file(Shops.path("Fleet"), Shops.tangled("Fleet"));
        optimizer.answer(Shops.path("Fleet"), "guard", Shops.mended("Fleet"));
        covers("Fleet", 20);
        ground.limited(limits -> limits.hotspots(1));

        ground.train(optimizer);

        assertThat(ground.branch.drafts).as("two epochs").hasSize(2);
        assertThat(ground.reasons().stream().filter(reason -> reason.contains("tests first")))
                .as("Route, Stock, Planner")
                .hasSize(3);
    }

    @Test
    void the_steepest_places_stand_for_all_that_need_tests() {
        for (int i = 0; i < 10; i++) {
            ground.file(Shops.path("Type" + i), Shops.tangled("Type" + i));
        }
        covers("Tariff", 20);

        ground.train(optimizer);

        Ledger ledger = Ledger.of(ground.log);
        assertThat(ledger.rows().stream().filter(Ledger.Row::isTestsFirst)).hasSizeGreaterThan(10);
        assertThat(ledger.brief().stream().filter(Ledger.Row::isTestsFirst)).hasSize(5);
        assertThat(ledger.brief()).containsAll(ledger.kept());
    }
}
