package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta;
import dev.descent.loss.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in escrow is said in one line, wherever a delta is read; where nothing is, nothing is said. */
class EscrowLineTest {
    private static final String LINE =
            "\u22120.27 is in escrow until a person agrees: it left with code that was in use,"
                    + " or went where the ruler can't see";

    private final Delta held = SampleScores.held();

    @Test
    void the_comment_the_terminal_and_the_markdown_say_it() {
        assertThat(held.verdict()).isEqualTo(Verdict.HELD);
        assertThat(PullRequestComment.render(SampleScores.comment(held))).contains("\n" + LINE + ".\n");
        assertThat(MarkdownReport.render(held, List.of())).contains(LINE);
        assertThat(TableReport.render(held, List.of(), false, 200))
                .contains(LINE)
                .contains("held in escrow");
    }

    @Test
    void nothing_is_said_where_nothing_is_held() {
        assertThat(PullRequestComment.render(SampleScores.comment(SampleScores.delta())))
                .doesNotContain("escrow");
    }
}
