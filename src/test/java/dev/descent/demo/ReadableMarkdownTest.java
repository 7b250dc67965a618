package dev.descent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableMarkdownTest {
    @Test
    void links_are_their_text_and_what_is_folded_is_a_line() {
        String comment = """
                <!-- a marker -->
                ### Loss **0.4** → 0.3
                <sub>Whole repository</sub>

                Base [`abc`](http://localhost/abc) and `head`

                <details><summary>All files (1)</summary>

                | File |
                |---|
                | a |

                </details>

                - one
                - two
                """;

        assertThat(ReadableMarkdown.of(comment, 80)).isEqualTo("""
                Loss 0.4 → 0.3

                Whole repository

                Base abc and head

                ▸ All files (1)

                • one
                • two""");
    }

    @Test
    void tables_are_as_wide_as_the_screen_lets_them_and_empty_columns_are_left_out() {
        String table = """
                | Epoch | Hotspot | Model | What |
                |---:|---|---|---|
                | 1 | `src/main/java/Till.java` | – | Extract the steps of it |
                | 2 | `a.py` | – | Fold |
                """;

        assertThat(ReadableMarkdown.of(table, 34)).isEqualTo("""
                Epoch  Hotspot       What
                1      src/main/     Extract the
                       java/         steps of it
                       Till.java
                2      a.py          Fold""");
    }
}
