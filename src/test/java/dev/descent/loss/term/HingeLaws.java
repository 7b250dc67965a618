package dev.descent.loss.term;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Amounts are rounded to a thousandth each, so sums of two of them may be off by one. */
class HingeLaws {
    private static final int LARGE = 1_000_000_000;

    @Property
    void nothing_is_charged_up_to_six_tenths_of_the_budget(
            @ForAll @IntRange(min = 1, max = 1000) int theta, @ForAll @IntRange(max = 600) int permille) {
        assertThat(new Hinge(10, theta).charge((long) theta * permille)).isZero();
    }

    @Property
    void every_excess_is_charged_one_for_one_far_above(
            @ForAll @IntRange(min = 1, max = 1000) int theta,
            @ForAll @IntRange(min = 1, max = 100) int factor,
            @ForAll @IntRange(max = LARGE) int excess) {
        long x = 1400L * theta + excess;

        assertThat(new Hinge(factor, theta).charge(x)).isEqualTo(factor * (x - 1000L * theta));
    }

    @Property
    void it_is_convex(
            @ForAll @IntRange(min = 1, max = 1000) int theta,
            @ForAll @IntRange(max = LARGE) int x,
            @ForAll @IntRange(max = 1_000_000) int step) {
        Hinge hinge = new Hinge(1, theta);
        long middle = hinge.charge((long) x + step);

        assertThat(hinge.charge(x) + hinge.charge(x + 2L * step)).isGreaterThanOrEqualTo(2 * middle - 2);
    }

    @Property
    void it_never_jumps(
            @ForAll @IntRange(min = 1, max = 1000) int theta,
            @ForAll @IntRange(min = 1, max = 100) int factor,
            @ForAll @IntRange(max = 2_000_000) int x) {
        Hinge hinge = new Hinge(factor, theta);

        assertThat(hinge.charge(x + 1L) - hinge.charge(x)).isBetween(0L, factor + 1L);
    }
}
