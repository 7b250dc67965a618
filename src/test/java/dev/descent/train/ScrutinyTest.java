package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.CheckResult.TestOutcome;
import dev.descent.train.Limits.Cost;
import dev.descent.train.Scrutiny.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks that a repository asks for: they may object, and nothing else. */
class ScrutinyTest {
    private static final Usage PRICE = new Usage(900, 0, 100, 20_000);

    private final Ground ground = new Ground();
    private final Scripted optimizer = new Scripted();
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void a_shop_of_which_two_types_can_be_mended() {
        for (String type : List.of("Tariff", "Route", "Stock", "Planner")) {
            ground.file(Shops.path(type), Shops.tangled(type));
        }
        for (String type : List.of("Tariff", "Route")) {
            optimizer.answer(Shops.path(type), "guard", Shops.mended(type));
        }
        ground.limited(limits -> limits.workers(1));
    }

    @AfterEach
    void close() {
        ground.close();
    }

    private void looks(Function<String, Finding> look) {
        ground.scrutinies = List.of(review(PRICE, path -> {
            seen.add(path);
            return look.apply(path);
        }));
    }

    /** A review that says of each hotspot's file what a test wrote down. */
    static Scrutiny review(Usage price, Function<String, Finding> look) {
        return new Scrutiny() {
            @Override
            public String name() {
                return "review";
            }

            @Override
            public Usage ceiling() {
                return price;
            }

            @Override
            public Finding look(Candidate candidate) {
                return look.apply(candidate.assignment().hotspot().path());
            }
        };
    }

    /** A review that objects to what is done to one file, and is paid for every look. */
    static Scrutiny objectingTo(String path, Usage price) {
        return review(
                price,
                each -> new Finding(
                        each.equals(path) ? Optional.of("it misses a case") : Optional.empty(), Optional.of(price)));
    }

    private static Finding nothing() {
        return new Finding(Optional.empty(), Optional.of(PRICE));
    }

    @Test
    void an_objection_drops_the_change_and_stands_in_the_ledger() {
        looks(path -> path.contains("Route") ? Finding.objection("decideRoute forgets a case") : nothing());

        ground.train(optimizer);

        assertThat(ground.kept()).isEqualTo(1);
        assertThat(ground.reasons()).containsExactly("review: decideRoute forgets a case");
    }

    @Test
    void what_the_checks_refuse_nobody_looks_at() {
        looks(_ -> nothing());
        ground.checked(tree -> {
            boolean isBroken = Ground.text(tree, Shops.path("Route")).equals(Shops.mended("Route"));
            return TrainerTest.ran(isBroken ? 1 : 0, Map.of("t", isBroken ? TestOutcome.FAILED : TestOutcome.PASSED));
        });

        ground.train(optimizer);

        assertThat(seen).containsExactly(Shops.path("Tariff"));
        assertThat(ground.kept()).isEqualTo(1);
    }

    @Test
    void a_look_is_paid_and_its_price_is_the_proposals() {
        looks(_ -> nothing());

        ground.train(optimizer);

        Ledger ledger = Ledger.of(ground.log);
        assertThat(ledger.spent()).isEqualTo(PRICE.plus(PRICE));
        assertThat(ledger.kept()).extracting(Ledger.Row::usage).containsExactly(PRICE, PRICE);
    }

    @Test
    void what_cannot_be_paid_is_not_looked_at_and_does_not_go_in() {
        looks(_ -> nothing());
        ground.limited(limits -> limits.cost(new Cost(400_000, 30_000)));

        ground.train(optimizer);

        assertThat(seen).hasSize(1);
        assertThat(ground.kept()).isEqualTo(1);
        assertThat(ground.reasons()).containsExactly("review: the budget doesn't cover it");
    }

    @Test
    void two_looks_of_unknown_price_halt_the_line() {
        looks(_ -> new Finding(Optional.empty(), Optional.empty()));

        assertThat(ground.train(optimizer)).isEqualTo(Ending.halted("twice nobody could say what a proposal had cost"));
        assertThat(ground.kept()).isZero();
    }
}
