package dev.descent.report;

import static dev.descent.report.SampleScores.delta;
import static dev.descent.report.SampleScores.head;
import static dev.descent.report.SampleScores.hotspots;

import dev.descent.loss.Delta;
import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every report looks like; {@code -Dgolden.update=true} writes the files anew. */
class GoldenReportsTest {
    private static final List<Hotspot> STEEPEST = Gradient.of(head(), SampleScores.churn(), 10);

    @Test
    void a_history_in_a_terminal() {
        Golden.assertMatches("history.txt", HistoryReport.table(SampleScores.curve(), false, 80));
    }

    @Test
    void a_history_in_colours() {
        Golden.assertMatches("history.colour.txt", HistoryReport.table(SampleScores.curve(), true, 60));
    }

    @Test
    void a_history_for_programs() {
        Golden.assertMatches("history.json", HistoryReport.json(SampleScores.curve()));
    }

    @Test
    void a_score_in_a_terminal() {
        Golden.assertMatches("score.table.txt", TableReport.render(head(), SampleScores.churn(), STEEPEST, false, 100));
    }

    @Test
    void a_delta_in_a_terminal() {
        Golden.assertMatches("delta.table.txt", TableReport.render(delta(), hotspots(delta()), false, 100));
    }

    @Test
    void a_delta_in_a_coloured_narrow_terminal() {
        Golden.assertMatches("delta.colour.txt", TableReport.render(delta(), hotspots(delta()), true, 70));
    }

    @Test
    void a_score_as_json() {
        Golden.assertMatches(
                "score.json",
                JsonReport.of(head(), SampleScores.churn(), STEEPEST).text());
    }

    @Test
    void a_delta_as_json() {
        Golden.assertMatches(
                "delta.json", JsonReport.of(delta(), hotspots(delta())).text());
    }

    @Test
    void hotspots_as_sarif() {
        Golden.assertMatches("score.sarif", SarifReport.render("1", STEEPEST));
    }

    @Test
    void a_score_as_folded_stacks() {
        Golden.assertMatches("score.folded", FoldedReport.render(head()));
    }

    @Test
    void a_delta_as_folded_stacks() {
        Golden.assertMatches("delta.folded", FoldedReport.render(delta()));
    }

    @Test
    void a_score_as_markdown() {
        Golden.assertMatches("score.md", MarkdownReport.render(head(), STEEPEST));
    }

    @Test
    void a_delta_as_markdown() {
        Golden.assertMatches("delta.md", MarkdownReport.render(delta(), hotspots(delta())));
    }

    @Test
    void a_function_explained_on_a_pull_request() {
        Golden.assertMatches(
                "explain.md",
                explained("src/net/frame.rs", Optional.of("parse")).markdown(SampleScores.REVISIONS));
    }

    @Test
    void a_file_explained_in_a_terminal() {
        Golden.assertMatches(
                "explain.txt",
                explained("src/net/connection.rs", Optional.empty()).text(false, 80));
    }

    private static Explanation.Found explained(String path, Optional<String> symbol) {
        return (Explanation.Found) Explanation.of(Optional.of(SampleScores.base()), head(), path, symbol);
    }

    @Test
    void the_preview_of_another_configuration() {
        ConfigPreview.Outcome now = new ConfigPreview.Outcome(delta(), true, Optional.of("the loss moved by +0.170."));
        ConfigPreview.Outcome then = new ConfigPreview.Outcome(delta(), false, Optional.empty());
        ConfigPreview usable = new ConfigPreview.Usable(now, then, List.of("src/gen/a|b.rs", "src/gen/@org.rs"));
        ConfigPreview mistaken =
                new ConfigPreview.Mistaken(List.of("`descent.yml` line 1, column 2, `gaet`: @org/team"));
        Permalinks links = Permalinks.to(SampleScores.REVISIONS.repository(), SampleScores.REVISIONS.head());
        Golden.assertMatches(
                "preview.md",
                PreviewMarkdown.table(usable, links).render() + "\n"
                        + PreviewMarkdown.table(mistaken, links).render());
    }

    @Test
    void the_comment_on_a_pull_request() {
        Golden.assertMatches("comment.md", PullRequestComment.render(SampleScores.comment(delta())));
    }

    @Test
    void the_comment_on_a_pull_request_that_cannot_be_analysed() {
        Delta nothing = SampleScores.notAnalysed();
        Golden.assertMatches(
                "comment.not-analysed.md", PullRequestComment.render(SampleScores.comment(nothing, List.of())));
    }

    @Test
    void a_comment_without_a_score() {
        Golden.assertMatches(
                "comment.short.md",
                ShortComment.notAnalysed(SampleScores.MARKER, "The head vanished while it was being read."));
    }

    @Test
    void a_check_run() {
        CheckRunReport check = CheckRunReport.of(
                SampleScores.REVISIONS,
                delta(),
                hotspots(delta()),
                Optional.of("the loss of touched code may rise by `0.02`"));
        Golden.assertMatches(
                "check.md",
                check.title() + "\n" + check.conclusion() + "\n\n" + check.summary() + "\n----\n" + check.text()
                        + "\n----\n"
                        + String.join(
                                "\n",
                                check.annotations().stream()
                                        .map(note -> note.level() + " " + note.path() + ":" + note.startLine() + "-"
                                                + note.endLine() + " " + note.message())
                                        .toList())
                        + "\n");
    }
}
