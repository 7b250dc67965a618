package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void a_loss_has_two_decimals() {
        assertThat(Numbers.loss(0.494)).isEqualTo("0.49");
        assertThat(Numbers.loss(0)).isEqualTo("0.00");
    }

    @Test
    void a_change_has_a_sign_that_is_a_real_minus() {
        assertThat(Numbers.change(-0.168)).isEqualTo("\u22120.17");
        assertThat(Numbers.change(0.168)).isEqualTo("+0.17");
    }

    @Test
    void no_change_has_no_sign() {
        assertThat(Numbers.change(0)).isEqualTo("0.00");
        assertThat(Numbers.change(-0.000_000_1)).isEqualTo("0.00");
    }

    @Test
    void a_small_change_shows_its_first_digit() {
        assertThat(Numbers.change(0.0101)).isEqualTo("+0.01");
        assertThat(Numbers.change(0.0096)).isEqualTo("+0.010");
        assertThat(Numbers.change(-0.003)).isEqualTo("−0.003");
        assertThat(Numbers.change(0.000_04)).isEqualTo("+0.00004");
    }

    @Test
    void both_ends_of_a_step_have_the_decimals_of_its_change() {
        assertThat(Numbers.step(0.494, 0.326, -0.168)).hasToString("0.494 → 0.326 (−0.168)");
        assertThat(Numbers.step(0.494, 0.491, -0.003)).hasToString("0.494 → 0.491 (−0.003)");
        assertThat(Numbers.step(0.354, 0.3461, -0.0079)).hasToString("0.354 → 0.346 (−0.008)");
    }

    @Test
    void the_figures_of_a_step_add_up() {
        // to two decimals 0.40 → 0.37 (−0.02)
        assertThat(Numbers.step(0.396, 0.374, -0.022)).hasToString("0.396 → 0.374 (−0.022)");
        assertThat(Numbers.step(0.374, 0.396, 0.022)).hasToString("0.374 → 0.396 (+0.022)");
        // to three 0.396 → 0.373 (−0.022)
        assertThat(Numbers.step(0.3956, 0.3734, -0.0222)).hasToString("0.3956 → 0.3734 (−0.0222)");
        assertThat(Numbers.step(0.25, 0.25, 0)).hasToString("0.25 → 0.25 (0.00)");
    }

    @Test
    void tokens_have_a_decimal_only_where_it_matters() {
        assertThat(Numbers.tokens(1_234_567)).isEqualTo("1,235");
        assertThat(Numbers.tokens(4_520)).isEqualTo("4.5");
        assertThat(Numbers.tokens(4_000)).isEqualTo("4");
        assertThat(Numbers.tokenChange(-312_400)).isEqualTo("−312");
    }

    @Test
    void one_file_is_not_1_files() {
        assertThat(Numbers.count(1, "file")).isEqualTo("1 file");
        assertThat(Numbers.count(0, "file")).isEqualTo("0 files");
        assertThat(Numbers.count(12_345, "file")).isEqualTo("12,345 files");
    }

    @Test
    void an_empty_tree_has_no_loss() {
        assertThat(Numbers.ratio(1_000, 0)).isZero();
    }
}
