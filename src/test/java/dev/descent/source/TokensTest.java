package dev.descent.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TokensTest {
    private static final int DIFFERENT = 70_000;

    @Test
    void what_was_added_is_found_at_its_index() {
        Tokens tokens = new Tokens.Builder()
                .add(Tokens.IDENTIFIER, 7, 1, 1)
                .add(Tokens.LITERAL, 8, 1, 4)
                .add(Tokens.IDENTIFIER, 7, 3, 1)
                .add(Tokens.LITERAL, 8, 3, 2)
                .build();

        assertThat(tokens.table().size()).isEqualTo(3);
        assertThat(tokens.number(2)).isEqualTo(tokens.number(0));
        assertThat(tokens.text(3)).isEqualTo(8);
        assertThat(tokens.line(1)).isEqualTo(1);
        assertThat(tokens.line(2)).isEqualTo(3);
        assertThat(tokens.endOfLine(0)).isEqualTo(2);
        assertThat(tokens.endOfLine(3)).isEqualTo(4);
        assertThat(tokens.weight()).isEqualTo(8);
        assertThat(tokens.weight(0, 2)).isEqualTo(5);
        assertThat(tokens.weight(2, 3)).isEqualTo(1);
    }

    @Test
    void a_table_of_data_may_hold_any_number_of_different_tokens() {
        Tokens.Builder builder = new Tokens.Builder();
        for (int i = 0; i < 2 * DIFFERENT; i++) {
            builder.add(Tokens.LITERAL, i % DIFFERENT, i + 1, 1);
        }
        Tokens tokens = builder.build();

        assertThat(tokens.table().size()).isEqualTo(DIFFERENT);
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.text(i)).isEqualTo(i % DIFFERENT);
        }
    }
}
