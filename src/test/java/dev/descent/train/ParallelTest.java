package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.Ledger.Row;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several hotspots at once, and several proposals for one. */
class ParallelTest {
    private final Ground ground = new Ground();
    private final Scripted optimizer = new Scripted();

    @BeforeEach
    void a_shop() {
        ground.shop("Tariff", "Route", "Stock", "Planner", "Fleet", "Cargo");
        optimizer.mends("Cargo", "Fleet");
    }

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void two_workers_ask_for_two_changes_at_once() {
        CyclicBarrier both = new CyclicBarrier(2);
        ground.limited(limits -> limits.workers(2).hotspots(2).epochs(1));

        ground.train(asking(() -> meet(both)));

        assertThat(ground.kept())
                .as("neither came back before the other was asked")
                .isEqualTo(2);
    }

    @Test
    void their_changes_are_checked_at_once_too() {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger turn = new AtomicInteger();
        ground.checked(tree -> {
            // after the baseline's two, the two changes; what comes then is the joined tree
            if (turn.incrementAndGet() == 3 || turn.get() == 4) {
                meet(both);
            }
            return TrainerTest.ran(0, Map.of());
        });
        ground.limited(limits -> limits.workers(2).hotspots(2).epochs(1));

        ground.train(optimizer);

        assertThat(ground.kept()).isEqualTo(2);
        assertThat(turn).as("the baseline twice, each change, both together").hasValue(5);
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new AssertionError("nobody else came", alone);
        }
    }

    @Test
    void one_worker_does_one_thing_after_the_other() {
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ground.limited(limits -> limits.workers(1));

        ground.train(asking(() -> {
            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
            busy.decrementAndGet();
        }));

        assertThat(most).hasValue(1);
    }

    /** The usual one, which does something else first wherever it has an answer. */
    private Optimizer asking(Runnable first) {
        return new Optimizer() {
            @Override
            public String name() {
                return "asking";
            }

            @Override
            public Proposal propose(Assignment assignment) {
                Proposal proposal = optimizer.propose(assignment);
                if (proposal instanceof Proposal.Change) {
                    first.run();
                }
                return proposal;
            }
        };
    }

    @Test
    void the_ledger_says_what_a_further_draw_was_expected_to_bring_and_what_it_brought() {
        optimizer.answer(Shops.path("Stock"), "bloat", Shops.tangled("Stock") + "\n\n");
        optimizer.mends("Stock");

        ground.train(optimizer);

        List<Row> draws = Ledger.of(ground.log).rows().stream()
                .filter(row -> row.hotspot().contains("Stock"))
                .toList();
        assertThat(draws).extracting(Row::approach).containsExactly("bloat", "guard");
        assertThat(draws.getFirst().expected()).isEmpty();
        assertThat(draws.getLast().expected())
                .hasValueSatisfying(tokens ->
                        assertThat(tokens).isBetween(1.0, draws.getLast().predicted() / 1000.0));
        assertThat(draws.getLast().change().total()).isNegative();
        assertThat(draws.getLast().isKept()).isTrue();
        assertThat(draws.getFirst().reason()).contains("less than ε");
    }
}
