package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta;
import dev.descent.report.CheckRunReport.Action;
import dev.descent.report.CheckRunReport.Annotation;
import dev.descent.report.CheckRunReport.Conclusion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckRunReportTest {
    private static final Delta BETTER = SampleScores.delta();
    private static final Delta WORSE = Delta.between(SampleScores.head(), SampleScores.base());

    @Test
    void what_got_better_is_a_success() {
        assertThat(check(BETTER, Optional.empty()).conclusion()).isEqualTo(Conclusion.SUCCESS);
    }

    @Test
    void what_got_worse_fails_nothing_without_a_gate() {
        assertThat(check(WORSE, Optional.empty()).conclusion()).isEqualTo(Conclusion.NEUTRAL);
    }

    @Test
    void a_missed_gate_fails_and_says_why() {
        CheckRunReport check = check(WORSE, Optional.of("the loss may rise by 0.01"));
        assertThat(check.conclusion()).isEqualTo(Conclusion.FAILURE);
        assertThat(check.summary()).contains("the loss may rise by 0.01");
    }

    @Test
    void what_is_unchanged_or_not_analysed_is_neither_green_nor_red() {
        Optional<String> gate = Optional.of("missed");
        assertThat(check(SampleScores.unchanged(), gate).conclusion()).isEqualTo(Conclusion.NEUTRAL);
        assertThat(check(SampleScores.notAnalysed(), gate).conclusion()).isEqualTo(Conclusion.NEUTRAL);
        assertThat(CheckRunReport.notAnalysed("The head vanished.").conclusion())
                .isEqualTo(Conclusion.NEUTRAL);
    }

    @Test
    void the_most_important_annotation_comes_first_and_praise_last() {
        List<Annotation> annotations = check(BETTER, Optional.empty()).annotations();
        assertThat(annotations)
                .extracting(Annotation::message)
                .first()
                .isEqualTo("Getting worse: cognitive complexity of `Frame.parse` rises from 14 to 22, budget 8");
        assertThat(annotations)
                .extracting(Annotation::level)
                .containsExactly(
                        Annotation.Level.WARNING,
                        Annotation.Level.WARNING,
                        Annotation.Level.NOTICE,
                        Annotation.Level.NOTICE);
    }

    @Test
    void nothing_is_remarked_on_lines_that_are_gone() {
        assertThat(check(BETTER, Optional.empty()).annotations())
                .extracting(Annotation::path)
                .doesNotContain("src/net/legacy.rs");
    }

    @Test
    void actions_are_as_short_as_github_wants_them() {
        List<Action> actions = check(BETTER, Optional.empty()).actions();
        assertThat(actions).extracting(Action::identifier).containsExactly("train", "score");
        assertThat(actions).allSatisfy(action -> {
            assertThat(action.label()).hasSizeBetween(1, 20);
            assertThat(action.description()).hasSizeBetween(1, 40);
            assertThat(action.identifier()).hasSizeBetween(1, 20);
        });
    }

    @Test
    void the_bot_is_silent_when_nothing_that_is_measured_changed() {
        assertThat(PullRequestComment.isWorthWriting(SampleScores.unchanged())).isFalse();
        assertThat(PullRequestComment.isWorthWriting(BETTER)).isTrue();
        assertThat(PullRequestComment.isWorthWriting(SampleScores.notAnalysed()))
                .isTrue();
    }

    private static CheckRunReport check(Delta delta, Optional<String> missedGate) {
        return CheckRunReport.of(SampleScores.REVISIONS, delta, SampleScores.hotspots(delta), missedGate);
    }
}
