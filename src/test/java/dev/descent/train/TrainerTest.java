package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.repo.Branches.Draft;
import dev.descent.train.CheckResult.Conduct;
import dev.descent.train.CheckResult.Ran;
import dev.descent.train.CheckResult.TestOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private void shop(String... types) {
        for (String type : types) {
            ground.file(Shops.path(type), Shops.tangled(type));
        }
    }

    private void mends(String... types) {
        for (String type : types) {
            optimizer.answer(Shops.path(type), "guard", Shops.mended(type));
        }
    }

    @Test
    void what_pays_is_kept_one_commit_a_change_until_nobody_knows_more() {
        shop("Tariff", "Route", "Stock", "Planner", "Fleet");
        mends("Tariff", "Route");

        Ending ending = ground.train(optimizer);

        assertThat(ending).isEqualTo(Ending.stopped("nobody has anything left to propose"));
        assertThat(ground.branch.drafts)
                .extracting(draft -> draft.message().lines().findFirst().orElseThrow())
                .containsExactly("Mend src/main/java/shop/Route.java", "Mend src/main/java/shop/Tariff.java");
        assertThat(text("Tariff")).isEqualTo(Shops.mended("Tariff"));
        assertThat(text("Stock")).isEqualTo(Shops.tangled("Stock"));
    }

    /** Of the copies of a clone only the steepest is a hotspot. */
    @Test
    void a_file_in_scope_is_mended_though_one_out_of_scope_holds_a_copy_of_it() {
        ground.file(Shops.path("Copied"), Shops.lengthy("Copied"));
        ground.file(Shops.path("Fleet"), Shops.lengthy("Fleet"));
        ground.scope = path -> !path.endsWith("Copied.java");

        ground.train(optimizer);

        assertThat(optimizer.heard).containsOnlyKeys(Shops.path("Fleet"));
    }

    @Test
    void an_epoch_takes_three_changes_and_the_run_five_epochs() {
        shop("A", "B", "C", "D", "E");
        mends("A", "B", "C", "D", "E");

        ground.limited(limits -> limits.epochs(1));

        assertThat(ground.train(optimizer)).isEqualTo(Ending.stopped("all epochs are done"));
        assertThat(ground.branch.drafts).hasSize(3);
    }

    @Test
    void what_does_not_pay_is_dropped_and_not_proposed_again() {
        shop("Tariff", "Route");
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
        shop("Tariff", "Route", "Stock", "Planner");
        optimizer.answer(Shops.path("Tariff"), "bloat", Shops.tangled("Tariff") + "\n\n");
        mends("Tariff");

        ground.train(optimizer);

        assertThat(optimizer.asked).containsExactly(Shops.path("Tariff") + " bloat", Shops.path("Tariff") + " guard");
        assertThat(ground.branch.drafts).hasSize(1);
    }

    @Test
    void whoever_proposes_hears_why_it_was_refused_in_later_epochs_too() {
        shop("Tariff", "Route", "Stock", "Planner");
        mends("Route");
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
        shop("Tariff");
        ground.checked(_ -> ran(1, Map.of("shop.TariffTest", TestOutcome.FAILED)));

        assertThat(ground.train(optimizer))
                .isEqualTo(new Ending(Step.REFUSED, "the checks fail before any change: shop.TariffTest"));
    }

    @Test
    void tests_that_waver_are_refused_by_name_or_put_in_quarantine() {
        shop("Tariff", "Route", "Stock", "Planner");
        mends("Tariff");
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
        shop("Tariff", "Route", "Stock", "Planner");
        mends("Tariff", "Route");
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
        shop("Tariff", "Route", "Stock", "Planner");
        mends("Tariff", "Route");
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
    void tests_that_vanish_halt_the_line_and_nothing_of_the_epoch_is_kept() {
        shop("Tariff", "Route", "Stock", "Planner");
        mends("Tariff", "Route");
        ground.checked(tree -> Ground.text(tree, Shops.path("Tariff")).equals(Shops.mended("Tariff"))
                ? ran(0, Map.of())
                : ran(0, Map.of("t", TestOutcome.PASSED)));

        assertThat(ground.train(optimizer))
                .isEqualTo(Ending.halted("checks: tests are gone that ran at the baseline: t"));
        assertThat(ground.branch.drafts).isEmpty();
    }

    @Test
    void one_change_that_cuts_the_loss_by_a_third_is_for_people() {
        shop("Tariff", "Route");
        mends("Tariff");

        assertThat(ground.train(optimizer).step()).isEqualTo(Step.HALTED);
        assertThat(ground.branch.drafts).isEmpty();
    }

    @Test
    void somebody_who_says_stop_is_heard_between_two_steps() {
        shop("Tariff", "Route", "Stock", "Planner");
        mends("Tariff");
        ground.checked(tree -> {
            ground.isCancelled.set(true);
            return ran(0, Map.of());
        });

        assertThat(ground.train(optimizer)).isEqualTo(Ending.stopped("somebody asked for it"));
        assertThat(ground.branch.drafts).isEmpty();
    }

    @Test
    void a_run_ends_when_its_time_is_up() {
        shop("A", "B", "C", "D", "E");
        mends("A", "B", "C", "D", "E");
        ground.checked(tree -> {
            ground.now = ground.now.plus(Duration.ofMinutes(10));
            return ran(0, Map.of());
        });

        assertThat(ground.train(optimizer)).isEqualTo(Ending.stopped("it took longer than 45 minutes"));
        assertThat(ground.branch.drafts).as("what was done by then is kept").hasSize(3);
    }

    @Test
    void no_proposal_is_asked_for_that_the_budget_does_not_cover() {
        shop("A", "B", "C", "D", "E");
        mends("A", "B", "C", "D", "E");
        optimizer.price = new Usage(60_000, 0, 10_000, 200_000);
        ground.limited(limits -> limits.workers(1).cost(new Limits.Cost(400_000, 500_000)));

        Ending ending = ground.train(optimizer);

        assertThat(ending).isEqualTo(Ending.stopped("the budget doesn't cover another proposal"));
        assertThat(optimizer.asked).as("two of 0.20 $ fit into 0.50 $").hasSize(2);
        assertThat(Purse.spent(ground.log.events).microUsd()).isEqualTo(400_000);
        assertThat(ground.branch.drafts).hasSize(2);
    }

    @Test
    void when_the_budget_is_spent_those_who_work_for_nothing_go_on() {
        shop("A", "B", "C", "D", "E", "F", "G");
        Scripted free = new Scripted().answer(Shops.path("C"), "guard", Shops.mended("C"));
        optimizer.price = new Usage(60_000, 0, 10_000, 200_000);
        mends("A", "B");
        ground.limited(limits -> limits.workers(1).cost(new Limits.Cost(400_000, 300_000)));

        Ending ending = ground.train(new Chain(List.of(free.safe(), optimizer)));

        assertThat(ending).isEqualTo(Ending.stopped("nobody has anything left to propose"));
        assertThat(optimizer.asked).as("one of 0.20 $ fits into 0.30 $").hasSize(1);
        assertThat(free.asked).containsExactly(Shops.path("C") + " guard");
        assertThat(Ledger.of(ground.log).unpaid()).contains("the budget doesn't cover another proposal");
        assertThat(ground.branch.drafts).hasSize(2);
    }

    @Test
    void whoever_might_take_more_than_a_candidate_may_is_never_asked() {
        shop("A", "B", "C", "D", "E");
        mends("A");
        optimizer.price = new Usage(70_001, 0, 0, 1);

        assertThat(ground.train(optimizer))
                .isEqualTo(Ending.stopped("one proposal might take more than 70,000 tokens or 0.25 USD"));
        assertThat(optimizer.asked).isEmpty();
    }

    @Test
    void a_proposal_that_took_more_than_a_candidate_may_halts_the_line() {
        shop("A", "B", "C", "D", "E");
        Optimizer greedy = new Optimizer() {
            @Override
            public String name() {
                return "greedy";
            }

            @Override
            public Proposal propose(Assignment assignment) {
                return new Proposal.GivesUp("no idea", Optional.of(new Usage(1, 0, 1, 250_001)), "");
            }
        };

        assertThat(ground.train(greedy))
                .isEqualTo(Ending.halted("one proposal took more than 70,000 tokens or 0.25 USD"));
    }

    @Test
    void two_proposals_of_unknown_cost_halt_the_line() {
        shop("A", "B", "C", "D", "E");
        optimizer.price = new Usage(1, 0, 1, 1);
        Optimizer silent = new Optimizer() {
            @Override
            public String name() {
                return "silent";
            }

            @Override
            public Usage ceiling() {
                return optimizer.price;
            }

            @Override
            public Proposal propose(Assignment assignment) {
                return new Proposal.GivesUp("no idea", Optional.empty(), "");
            }
        };

        assertThat(ground.train(silent)).isEqualTo(Ending.halted("twice nobody could say what a proposal had cost"));
    }

    @Test
    void the_tests_that_are_run_are_those_of_the_baseline() {
        shop("Tariff", "Route", "Stock", "Planner");
        ground.file("src/test/java/shop/TariffTest.java", "class TariffTest {}\n");
        mends("Tariff");
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
