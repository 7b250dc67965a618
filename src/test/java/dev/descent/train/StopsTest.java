package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.CheckResult.TestOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ends a run before nobody has anything left to propose: people, time, money, and what is abnormal. */
class StopsTest {
    private final Ground ground = new Ground();
    private final Scripted optimizer = new Scripted();

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void tests_that_vanish_halt_the_line_and_nothing_of_the_epoch_is_kept() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.mends("Tariff", "Route");
        ground.checked(tree -> Ground.text(tree, Shops.path("Tariff")).equals(Shops.mended("Tariff"))
                ? TrainerTest.ran(0, Map.of())
                : TrainerTest.ran(0, Map.of("t", TestOutcome.PASSED)));

        assertThat(ground.train(optimizer))
                .isEqualTo(Ending.halted("checks: tests are gone that ran at the baseline: t"));
        assertThat(ground.branch.drafts).isEmpty();
    }

    @Test
    void one_change_that_cuts_the_loss_by_a_third_is_for_people() {
        ground.shop("Tariff", "Route");
        optimizer.mends("Tariff");

        assertThat(ground.train(optimizer).step()).isEqualTo(Step.HALTED);
        assertThat(ground.branch.drafts).isEmpty();
    }

    @Test
    void somebody_who_says_stop_is_heard_between_two_steps() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.mends("Tariff");
        ground.checked(tree -> {
            ground.isCancelled.set(true);
            return TrainerTest.ran(0, Map.of());
        });

        assertThat(ground.train(optimizer)).isEqualTo(Ending.stopped("somebody asked for it"));
        assertThat(ground.branch.drafts).isEmpty();
    }

    @Test
    void a_run_ends_when_its_time_is_up() {
        ground.shop("A", "B", "C", "D", "E");
        optimizer.mends("A", "B", "C", "D", "E");
        ground.checked(tree -> {
            ground.now = ground.now.plus(Duration.ofMinutes(10));
            return TrainerTest.ran(0, Map.of());
        });

        assertThat(ground.train(optimizer)).isEqualTo(Ending.stopped("it took longer than 45 minutes"));
        assertThat(ground.branch.drafts).as("what was done by then is kept").hasSize(3);
    }

    @Test
    void no_proposal_is_asked_for_that_the_budget_does_not_cover() {
        ground.shop("A", "B", "C", "D", "E");
        optimizer.mends("A", "B", "C", "D", "E");
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
        ground.shop("A", "B", "C", "D", "E", "F", "G");
        Scripted free = new Scripted().answer(Shops.path("C"), "guard", Shops.mended("C"));
        optimizer.price = new Usage(60_000, 0, 10_000, 200_000);
        optimizer.mends("A", "B");
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
        ground.shop("A", "B", "C", "D", "E");
        optimizer.mends("A");
        optimizer.price = new Usage(70_001, 0, 0, 1);

        assertThat(ground.train(optimizer))
                .isEqualTo(Ending.stopped("one proposal might take more than 70,000 tokens or 0.25 USD"));
        assertThat(optimizer.asked).isEmpty();
    }

    @Test
    void a_proposal_that_took_more_than_a_candidate_may_halts_the_line() {
        ground.shop("A", "B", "C", "D", "E");
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
        ground.shop("A", "B", "C", "D", "E");
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
}
