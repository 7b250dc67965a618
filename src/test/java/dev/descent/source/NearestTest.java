package dev.descent.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KEYS = List.of("weights", "ignore", "gate", "schedule");

    @Test
    void a_slip_of_the_finger_is_found() {
        assertThat(Nearest.to("wieghts", KEYS, 3)).containsExactly("weights");
        assertThat(Nearest.to("Gates", KEYS, 3)).containsExactly("gate");
        assertThat(Nearest.to("shedule", KEYS, 3)).containsExactly("schedule");
    }

    @Test
    void what_is_quite_different_is_not() {
        assertThat(Nearest.to("colours", KEYS, 3)).isEmpty();
        assertThat(Nearest.to("", KEYS, 3)).isEmpty();
    }

    @Test
    void the_nearest_comes_first_and_the_alphabet_decides_among_equals() {
        assertThat(Nearest.to("abcdef", List.of("abcxyf", "abcdxf", "abcdef", "bbcdef"), 3))
                .containsExactly("abcdef", "abcdxf", "bbcdef");
    }
}
