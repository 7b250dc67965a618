package dev.descent.loss.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budget 100: free up to 60, soft up to 140, one for one above. All in thousandths. */
class HingeTest {
    private final Hinge hinge = new Hinge(1, 100);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "60000, 0",
        "61000, 6", // 1² / 160 = 0.00625
        "76000, 1600", // 16² / 160
        "100000, 10000", // 40² / 160
        "140000, 40000", // 80² / 160 and 140 − 100 agree
        "140001, 40001",
        "600000, 500000"
    })
    void charges_by_the_formula(long x, long charge) {
        assertThat(hinge.charge(x)).isEqualTo(charge);
    }

    @Test
    void a_half_is_rounded_up() {
        assertThat(hinge.charge(60_400)).isEqualTo(1); // 0.4² / 160 = 0.001
        assertThat(new Hinge(1, 8).charge(5_120)).isEqualTo(8); // 0.32² / 12.8 = 0.008
        assertThat(new Hinge(1, 5).charge(3_002)).isZero(); // 0.002² / 8 = 0.0000005, below half of a thousandth
        assertThat(new Hinge(1, 5).charge(3_064)).isEqualTo(1); // 0.064² / 8 = 0.000512
        assertThat(new Hinge(1, 5).charge(3_200)).isEqualTo(5); // 0.2² / 8 = 0.005
        assertThat(new Hinge(1, 5).charge(3_220)).isEqualTo(6); // 0.22² / 8 = 0.00605
        assertThat(new Hinge(1, 125).charge(75_010)).isZero();
        assertThat(new Hinge(100, 125).charge(75_010)).isZero(); // 100 · 0.01² / 200 = 0.00005
        assertThat(new Hinge(1000, 125).charge(75_010)).isEqualTo(1); // 0.0005: exactly a half
    }

    @Test
    void the_factor_multiplies_before_rounding() {
        assertThat(new Hinge(10, 8).charge(6_000)).isEqualTo(1125); // 10 · 1.2² / 12.8
        assertThat(new Hinge(10, 8).charge(8_000)).isEqualTo(8000);
        assertThat(new Hinge(10, 8).charge(38_000)).isEqualTo(300_000);
    }
}
