package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta;
import dev.descent.loss.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedReportTest {
    @Test
    void the_counts_of_a_score_add_up_to_its_terms() {
        Score score = SampleScores.head();
        assertThat(sum(FoldedReport.render(score), 1)).isEqualTo(score.terms().total());
    }

    @Test
    void the_counts_of_a_delta_add_up_to_both_sides() {
        Delta delta = SampleScores.delta();
        String folded = FoldedReport.render(delta);
        assertThat(sum(folded, 2)).isEqualTo(delta.baseTerms().total());
        assertThat(sum(folded, 1)).isEqualTo(delta.headTerms().total());
    }

    @Test
    void a_name_cannot_add_a_frame_or_a_line() {
        String folded = FoldedReport.render(SampleScores.hostile("a;b\nc 7"));
        assertThat(folded.lines()).allMatch(line -> line.matches("a:b c 7(;a:b c 7)? \\d+ \\d+"));
    }

    private static long sum(String folded, int fromTheEnd) {
        return folded.lines()
                .map(line -> List.of(line.split(" ")))
                .mapToLong(words -> Long.parseLong(words.get(words.size() - fromTheEnd)))
                .sum();
    }
}
