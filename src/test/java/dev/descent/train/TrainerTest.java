package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.Branches.Draft;
import dev.descent.train.CheckResult.Conduct;
import dev.descent.train.CheckResult.Ran;
import dev.descent.train.CheckResult.TestOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a run does, told from its log and its branch. */
class TrainerTest {
    private final Ground ground = new Ground();
    private final Scripted optimizer = new Scripted();

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void what_pays_is_kept_one_commit_a_change_until_nobody_knows_more() {
        ground.shop("Tariff", "Route", "Stock", "Planner", "Fleet");
        optimizer.mends("Tariff", "Route");

        Ending ending = ground.train(optimizer);

        assertThat(ending).isEqualTo(Ending.stopped("nobody has anything left to propose"));
        assertThat(ground.branch.drafts)
                .extracting(draft -> draft.message().lines().findFirst().orElseThrow())
                .containsExactly("Mend src/main/java/shop/Route.java", "Mend src/main/java/shop/Tariff.java");
        assertThat(text("Tariff")).isEqualTo(Shops.mended("Tariff"));
        assertThat(text("Stock")).isEqualTo(Shops.tangled("Stock"));
    }

    @Test
    void an_epoch_takes_three_changes_and_the_run_five_epochs() {
        ground.shop("A", "B", "C", "D", "E");
        optimizer.mends("A", "B", "C", "D", "E");

        ground.limited(limits -> limits.epochs(1));

        assertThat(ground.train(optimizer)).isEqualTo(Ending.stopped("all epochs are done"));
        assertThat(ground.branch.drafts).hasSize(3);
    }

    @Test
    void what_does_not_pay_is_dropped_and_not_proposed_again() {
        ground.shop("Tariff", "Route");
        String bloated = Shops.tangled("Tariff").replace("return 0;", "int one = 1;\nreturn one - 1;");
        optimizer.answer(Shops.path("Tariff"), "bloat", bloated);

        Ending ending = ground.train(optimizer);

        assertThat(ending.step()).isEqualTo(Step.STOPPED);
        assertThat(ground.reasons()).singleElement().asString().contains("less than ε");
        assertThat(optimizer.asked).containsExactly(Shops.path("Tariff") + " bloat");
        assertThat(ground.branch.drafts).isEmpty();
    }

    @Test
    void after_a_failure_another_approach_is_worth_its_price() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.answer(Shops.path("Tariff"), "bloat", Shops.tangled("Tariff") + "\n\n");
        optimizer.mends("Tariff");

        ground.train(optimizer);

        assertThat(optimizer.asked).containsExactly(Shops.path("Tariff") + " bloat", Shops.path("Tariff") + " guard");
        assertThat(ground.branch.drafts).hasSize(1);
    }

    @Test
    void whoever_proposes_hears_why_it_was_refused_in_later_epochs_too() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.mends("Route");
        for (int draw = 1; draw <= Draws.MOST; draw++) {
            optimizer.answer(Shops.path("Tariff"), "bloat " + draw, Shops.tangled("Tariff") + "\n".repeat(draw));
        }

        ground.train(optimizer);

        assertThat(optimizer.heard.get(Shops.path("Tariff")))
                .as("told when it was asked in the second epoch")
                .hasSize(Draws.MOST)
                .allSatisfy((approach, reason) ->
                        assertThat(reason).startsWith("loss: ").contains("less than ε"));
    }

    @Test
    void a_red_baseline_is_refused_and_names_the_test() {
        ground.shop("Tariff");
        ground.checked(_ -> ran(1, Map.of("shop.TariffTest", TestOutcome.FAILED)));

        assertThat(ground.train(optimizer))
                .isEqualTo(new Ending(Step.REFUSED, "the checks fail before any change: shop.TariffTest"));
    }

    @Test
    void tests_that_waver_are_refused_by_name_or_put_in_quarantine() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.mends("Tariff");
        AtomicInteger turn = new AtomicInteger();
        ground.checked(_ -> turn.incrementAndGet() % 2 == 1
                ? ran(0, Map.of("steady", TestOutcome.PASSED, "wavers", TestOutcome.PASSED))
                : ran(1, Map.of("steady", TestOutcome.PASSED, "wavers", TestOutcome.FAILED)));

        assertThat(ground.train(optimizer).reason()).endsWith("quarantine: wavers");

        ground.log.events.clear();
        turn.set(0);
        ground.quarantine = Set.of("wavers");
        assertThat(ground.train(optimizer).step()).isEqualTo(Step.STOPPED);
        assertThat(ground.branch.drafts).hasSize(1);
    }

    @Test
    void a_change_that_the_checks_refuse_is_dropped_and_the_tree_is_as_it_was() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.mends("Tariff", "Route");
        ground.checked(tree -> {
            boolean isBroken = Ground.text(tree, Shops.path("Tariff")).equals(Shops.mended("Tariff"));
            return ran(isBroken ? 1 : 0, Map.of("t", isBroken ? TestOutcome.FAILED : TestOutcome.PASSED));
        });

        ground.train(optimizer);

        assertThat(ground.reasons()).containsExactly("checks: they fail: t");
        assertThat(text("Tariff")).isEqualTo(Shops.tangled("Tariff"));
        assertThat(text("Route")).isEqualTo(Shops.mended("Route"));
    }

    @Test
    void changes_that_pass_alone_and_fail_together_lose_the_one_that_brings_less() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.mends("Tariff", "Route");
        ground.checked(tree -> {
            boolean isBroken = Ground.text(tree, Shops.path("Tariff")).equals(Shops.mended("Tariff"))
                    && Ground.text(tree, Shops.path("Route")).equals(Shops.mended("Route"));
            return ran(isBroken ? 1 : 0, Map.of("t", isBroken ? TestOutcome.FAILED : TestOutcome.PASSED));
        });
        ground.limited(limits -> limits.epochs(1));

        ground.train(optimizer);

        assertThat(ground.branch.drafts).hasSize(1);
        assertThat(ground.reasons()).containsExactly("join: with the others they fail: t");
        // the baseline twice, each change, both together; what is left then is a tree that was checked before
        assertThat(ground.checkRuns).hasValue(5);
    }

    @Test
    void the_tests_that_are_run_are_those_of_the_baseline() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        ground.file("src/test/java/shop/TariffTest.java", "class TariffTest {}\n");
        optimizer.mends("Tariff");
        ground.checked(tree -> {
            assertThat(Ground.text(tree, "src/test/java/shop/TariffTest.java")).isEqualTo("class TariffTest {}\n");
            return ran(0, Map.of());
        });

        ground.train(optimizer);

        assertThat(ground.branch.drafts).hasSize(1);
        Draft draft = ground.branch.drafts.getFirst();
        assertThat(draft.message()).contains("Tariff.decideTariff: guard", "Loss ");
    }

    private String text(String type) {
        return Ground.text(ground.result(), Shops.path(type));
    }

    static Ran ran(int status, Map<String, TestOutcome> tests) {
        return new Ran(status, new TreeMap<>(tests), Coverage.NONE, new Conduct(Duration.ofSeconds(1), 0), "output");
    }
}
