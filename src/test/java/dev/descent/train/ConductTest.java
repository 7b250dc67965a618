package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.CheckResult.Conduct;
import dev.descent.train.CheckResult.Ran;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that pass, and go about it in another way than at the baseline. */
class ConductTest {
    private final Ground ground = new Ground();
    private final Scripted optimizer = new Scripted();
    private final List<Duration> allowed = new ArrayList<>();

    @BeforeEach
    void a_shop_of_which_one_type_can_be_mended() {
        ground.shop("Tariff", "Route", "Stock", "Planner");
        optimizer.mends("Tariff");
    }

    @AfterEach
    void close() {
        ground.close();
    }

    @Test
    void they_get_three_times_as_long_and_a_change_that_makes_them_take_longer_halts_the_line() {
        ground.checked((_, most) -> {
            allowed.add(most);
            return allowed.size() < 3
                    ? ran(Duration.ofSeconds(20 + allowed.size()), 0)
                    : new CheckResult.Stopped("took longer than 66 seconds", "", true, 0);
        });

        assertThat(ground.train(optimizer))
                .isEqualTo(Ending.halted(
                        "checks: they were stopped: they took longer than 66 seconds, 22 s at the baseline"));
        assertThat(allowed).containsExactly(Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofSeconds(3 * 22));
        assertThat(ground.kept()).isZero();
    }

    @Test
    void they_never_get_more_than_ten_minutes_and_running_out_of_those_is_nobodys_fault() {
        assertThat(allowedAfter(Duration.ofMinutes(4), true)).isEqualTo(Duration.ofMinutes(10));
        assertThat(ground.reasons()).singleElement().asString().endsWith("240 s at the baseline");
    }

    @Test
    void they_get_as_long_as_a_machine_may_be_busy_with_something_else() {
        assertThat(allowedAfter(Duration.ofSeconds(1), false)).isEqualTo(Duration.ofSeconds(20));
    }

    /** What a change's checks were allowed that took {@code usual} at the baseline, and are dropped without a halt. */
    private Duration allowedAfter(Duration usual, boolean isLate) {
        ground.checked((_, most) -> {
            allowed.add(most);
            return allowed.size() < 3 ? ran(usual, 0) : new CheckResult.Stopped("went beyond a limit", "", isLate, 0);
        });
        assertThat(ground.train(optimizer).step()).isEqualTo(Step.STOPPED);
        return allowed.getLast();
    }

    @Test
    void a_change_whose_checks_try_to_reach_the_network_halts_the_line() {
        ground.checked(tree -> ran(
                Duration.ofSeconds(1), Ground.text(tree, Shops.path("Tariff")).equals(Shops.mended("Tariff")) ? 3 : 0));

        assertThat(ground.train(optimizer).reason())
                .isEqualTo("checks: they tried to reach the network, which they didn't at the baseline:"
                        + " 3 packets were held back");
        assertThat(ground.kept()).isZero();
    }

    @Test
    void one_whose_checks_reach_for_the_network_and_then_run_into_a_limit_halts_it_too() {
        ground.checked(tree -> Ground.text(tree, Shops.path("Tariff")).equals(Shops.mended("Tariff"))
                ? new CheckResult.Stopped("printed more than 64 MiB", "", false, 2)
                : ran(Duration.ofSeconds(1), 0));

        assertThat(ground.train(optimizer).reason())
                .isEqualTo("checks: they tried to reach the network, which they didn't at the baseline:"
                        + " 2 packets were held back");
    }

    @Test
    void changes_that_only_together_reach_for_the_network_halt_the_line_too() {
        optimizer.mends("Route");
        ground.checked(tree -> {
            boolean isBoth = List.of("Tariff", "Route").stream()
                    .allMatch(type -> Ground.text(tree, Shops.path(type)).equals(Shops.mended(type)));
            return ran(Duration.ofSeconds(1), isBoth ? 1 : 0);
        });

        assertThat(ground.train(optimizer).step()).isEqualTo(Step.HALTED);
        assertThat(ground.kept()).isZero();
    }

    @Test
    void checks_that_try_at_the_baseline_too_are_as_they_were() {
        AtomicInteger turn = new AtomicInteger();
        ground.checked(_ -> ran(Duration.ofSeconds(1), turn.getAndIncrement()));

        assertThat(ground.train(optimizer).step()).isEqualTo(Step.STOPPED);
        assertThat(ground.kept()).isEqualTo(1);
    }

    private static Ran ran(Duration time, long outward) {
        return new Ran(0, new TreeMap<>(), Coverage.NONE, new Conduct(time, outward), "");
    }
}
