package dev.descent.loss;

import static dev.descent.loss.testing.FactsBuilder.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.testing.Scoring;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChurnTest {
    private final Score score = new Scoring()
            .score(
                    file("a.py").tokens(10),
                    file("b.py").tokens(10),
                    file("c.py").tokens(10),
                    file("d.py").tokens(10),
                    file("test_a.py").tokens(10));

    @Test
    void the_percentile_is_the_part_of_the_files_that_changed_less_often() {
        Churn churn = Churn.of(score, Map.of("a.py", 9, "b.py", 2, "c.py", 2));

        assertThat(churn.percentiles())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a.py", 0.75, "b.py", 0.25, "c.py", 0.25, "d.py", 0.0));
    }

    @Test
    void tests_and_files_that_are_not_scored_do_not_count() {
        Churn churn = Churn.of(score, Map.of("test_a.py", 50, "README.md", 50, "a.py", 1));

        assertThat(churn.percentile("a.py")).isEqualTo(0.75);
        assertThat(churn.percentile("test_a.py")).isZero();
        assertThat(churn.percentile("README.md")).isZero();
    }

    @Test
    void volatility_is_the_standard_deviation_over_the_files() {
        // 8, 0, 0, 0: mean 2, variance (36 + 3·4) / 4 = 12
        assertThat(Churn.of(score, Map.of("a.py", 8)).volatility()).isEqualTo(Math.sqrt(12));
    }

    @Test
    void without_history_nothing_is_known() {
        assertThat(Churn.NONE.isKnown()).isFalse();
        assertThat(Churn.NONE.percentile("a.py")).isZero();
        assertThat(Churn.of(score, Map.of())).isEqualTo(Churn.NONE);
    }
}
