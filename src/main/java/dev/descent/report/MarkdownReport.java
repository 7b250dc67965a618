package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.loss.Term;
import dev.descent.loss.Verdict;
import java.util.Arrays;
import java.util.List;

/** Scores and deltas as Markdown that links to nowhere, for job summaries and files. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** A tree's loss, its terms and its hotspots; a sentence if nothing is scored. */
    public static String render(Score score, List<Hotspot> hotspots) {
        if (score.files().isEmpty()) {
            return Markdown.escape(Wording.nothingToScore(score)) + "\n";
        }
        return "### Loss " + Numbers.loss(score.loss()) + "\n\n" + scope(score) + "\n\n"
                + terms(score).render() + section(Wording.GRADIENT, hotspots(hotspots));
    }

    /** A change's loss, its terms, its hotspots, the files it touched and what got better. */
    public static String render(Delta delta, List<Hotspot> hotspots) {
        DeltaMarkdown parts = new DeltaMarkdown(delta, Permalinks.NONE);
        String revisions = Markdown.code(delta.base().label()) + " → "
                + Markdown.code(delta.head().label());
        return parts.headline() + "\n" + revisions + " · " + parts.scope() + "\n" + analysis(parts, delta, hotspots)
                + section("Not scored", parts.notScored());
    }

    private static String analysis(DeltaMarkdown parts, Delta delta, List<Hotspot> hotspots) {
        return delta.verdict() == Verdict.NOT_ANALYSED
                ? ""
                : "\n" + parts.terms().render()
                        + section(Wording.GRADIENT, parts.hotspots(hotspots))
                        + section("All touched files", parts.touchedFiles())
                        + section("What got better", parts.improvements());
    }

    private static String section(String title, MarkdownTable table) {
        return table.isEmpty() ? "" : "\n**" + title + "**\n\n" + table.render();
    }

    private static String scope(Score score) {
        return Markdown.code(score.label()) + " · ruler " + Markdown.escape(score.ruler()) + " · "
                + Numbers.count(score.tokens(), "token") + " in "
                + Numbers.count(score.files().size(), "file") + ", "
                + Markdown.escape(Wording.notScored(score.skipped()));
    }

    private static MarkdownTable terms(Score score) {
        List<UnitPair> units = UnitPair.of(score);
        List<List<String>> rows = Arrays.stream(Term.values())
                .map(term -> List.of(
                        Wording.of(term),
                        Numbers.loss(Numbers.ratio(score.terms().get(term), score.tokens())),
                        Numbers.percent(score.terms().get(term), score.terms().total()),
                        Origin.of(term, 0, units).map(MarkdownReport::origin).orElse("")))
                .toList();
        return new MarkdownTable(List.of("Term", "Loss:", "Part:", "Where most of it comes from"), rows);
    }

    private static String origin(Origin origin) {
        return Permalinks.NONE.place(origin.unit()) + " (" + Numbers.tokens(origin.milliTokens()) + " tokens)";
    }

    private static MarkdownTable hotspots(List<Hotspot> hotspots) {
        return MarkdownTable.numbered(
                List.of("Where", "Why", "Predicted Δ in tokens:"),
                hotspots,
                spot -> List.of(
                        Permalinks.NONE.place(UnitPair.of(spot)),
                        Markdown.prose(spot.unit().why()),
                        Numbers.tokenChange(-spot.unit().leverage().total())));
    }
}
