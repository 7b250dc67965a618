package dev.descent.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GistTest {
    @Test
    void the_first_lines_that_complain_say_why() {
        assertThat(Gist.of("""
                \u001b[0mWARNING: something old
                [ERROR] COMPILATION ERROR :
                [ERROR] Cart.java:[3,5] ';' expected
                [ERROR] Re-run with -X
                """)).isEqualTo("[ERROR] COMPILATION ERROR : [ERROR] Cart.java:[3,5] ';' expected");
    }

    @Test
    void where_nobody_complains_the_last_line_has_to_do() {
        assertThat(Gist.of("one\n two \n\n")).isEqualTo("two");
        assertThat(Gist.of("\n")).isEqualTo("no output");
    }

    @Test
    void what_is_long_is_cut() {
        assertThat(Gist.of("error " + "x".repeat(9_000))).hasSize(301).endsWith("…");
    }
}
