package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** K by option value: when a further draw for the same hotspot is worth its price. */
class DrawsTest {
    private static final Draws STEADY = new Draws(List.of(0.5, 0.5, 0.5), 0);
    private static final Draws MIXED = new Draws(List.of(0.0, 1.0), 0);

    @Test
    void one_draw_is_enough_where_outcomes_never_differ() {
        assertThat(STEADY.isWorth(STEADY.expected(1, true, 100))).isFalse();
    }

    @Test
    void after_a_failure_a_further_draw_is_worth_what_the_others_brought() {
        assertThat(STEADY.expected(1, false, 100)).isEqualTo(50, within(1e-9));
    }

    @Test
    void where_outcomes_spread_the_second_draw_brings_what_the_better_of_two_does() {
        // σ of 0 and 1 is 1/√2; the better of two draws lies 0.5642 σ above the mean
        assertThat(MIXED.expected(1, true, 100)).isCloseTo(100 / Math.sqrt(2) * 0.5642, within(1e-9));
    }

    @Test
    void a_draw_that_costs_more_than_it_brings_is_not_made() {
        double expected = MIXED.expected(1, true, 100);

        assertThat(new Draws(MIXED.yields(), expected - 1).isWorth(expected)).isTrue();
        assertThat(new Draws(MIXED.yields(), expected + 1).isWorth(expected)).isFalse();
    }

    @Test
    void nobody_draws_a_sixth_time() {
        assertThat(MIXED.expected(5, true, 1_000_000)).isZero();
        assertThat(MIXED.expected(5, false, 1_000_000)).isZero();
    }

    @Property
    void each_further_draw_brings_no_more_than_the_one_before(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -1, max = 3) Double> yields,
            @ForAll @IntRange(min = 1, max = 4) int drawn,
            @ForAll @DoubleRange(min = 0, max = 10_000) double predicted) {
        Draws draws = new Draws(yields, 0);

        assertThat(draws.expected(drawn + 1, true, predicted))
                .isLessThanOrEqualTo(draws.expected(drawn, true, predicted));
        assertThat(draws.expected(drawn, true, predicted)).isNotNegative();
    }
}
