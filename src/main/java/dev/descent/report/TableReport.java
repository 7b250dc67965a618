package dev.descent.report;

import dev.descent.loss.Churn;
import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.loss.Term;
import dev.descent.loss.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scores and deltas for a terminal. */
public final class TableReport {
    private static final int NAME = 14;
    private static final int FIGURE = 9;
    private static final int IMPROVEMENTS = 5;

    private final TerminalPage page;
    private final Ansi ansi;

    private TableReport(boolean isColoured, int width) {
        this.page = new TerminalPage(isColoured, width);
        this.ansi = page.ansi();
    }

    /** A tree's loss, its terms and its hotspots, in {@code width} columns or 60 at least; a sentence if nothing is scored. */
    public static String render(Score score, Churn churn, List<Hotspot> hotspots, boolean isColoured, int width) {
        if (score.files().isEmpty()) {
            return PlainText.line(Wording.nothingToScore(score)) + "\n";
        }
        TableReport report = new TableReport(isColoured, width);
        report.addHead(score);
        report.addTerms(score);
        report.addShape(score, churn);
        report.page.addHotspots(hotspots, "tokens", Numbers::tokenChange);
        return report.page.toString();
    }

    /** What a change does to the loss, by term, its hotspots and what got better. */
    public static String render(Delta delta, List<Hotspot> hotspots, boolean isColoured, int width) {
        TableReport report = new TableReport(isColoured, width);
        report.addHead(delta);
        if (delta.verdict() != Verdict.NOT_ANALYSED) {
            report.addAnalysis(delta, hotspots);
        }
        return report.page.toString();
    }

    private void addHead(Score score) {
        String perHundred = Numbers.whole(Math.round(100 * score.loss())) + " avoidable tokens for every 100";
        page.add(ansi.bold("Loss " + Numbers.loss(score.loss())) + ansi.dim("  " + perHundred));
        page.addQuietly(score.label() + " · " + Numbers.count(score.tokens(), "token") + " in "
                + Numbers.count(score.files().size(), "file") + " · " + Wording.notScored(score.skipped()) + " · ruler "
                + score.ruler());
        page.add("");
    }

    private void addTerms(Score score) {
        long widest =
                Arrays.stream(Term.values()).mapToLong(score.terms()::get).max().orElse(0);
        for (Term term : Term.values()) {
            long amount = score.terms().get(term);
            String figures = "  " + Layout.left(term.key(), NAME)
                    + Layout.right(Numbers.loss(Numbers.ratio(amount, score.tokens())), FIGURE)
                    + Layout.right(Numbers.percent(amount, score.terms().total()), FIGURE) + "  ";
            page.add(figures + ansi.dim(Layout.bar(amount, widest, page.width() - figures.length())));
        }
    }

    private void addShape(Score score, Churn churn) {
        page.add("");
        page.addQuietly(ShapeFacts.of(score, churn).stream()
                .map(fact -> fact.name() + " " + fact.figure())
                .collect(Collectors.joining(" · ")));
    }

    private void addHead(Delta delta) {
        page.add(ansi.bold(ansi.byDirection(delta.change(), Wording.headlineOfTouched(delta))));
        page.addQuietly(Wording.wholeRepository(delta));
        Wording.escrow(delta).ifPresent(page::addQuietly);
        page.addQuietly(delta.base().label() + " → " + delta.head().label() + " · "
                + Numbers.count(delta.files().size(), "file") + " compared, " + Wording.notScored(delta.skipped())
                + " · ruler " + delta.head().ruler());
        page.add("");
    }

    private void addAnalysis(Delta delta, List<Hotspot> hotspots) {
        List<UnitPair> units = UnitPair.of(delta);
        page.addQuietly("  " + Layout.left("", NAME) + Layout.right("base", FIGURE) + Layout.right("head", FIGURE)
                + Layout.right("Δ", FIGURE) + "  most of it from");
        for (LossRow row : LossRow.terms(delta, units)) {
            addRow(row);
        }
        page.addHotspots(hotspots, "loss", amount -> Numbers.change(Numbers.ratio(amount, delta.denominator())));
        page.addImprovements(
                NotableChange.better(units).stream().limit(IMPROVEMENTS).toList(),
                amount -> Numbers.change(Numbers.ratio(amount, delta.denominator())));
    }

    private void addRow(LossRow row) {
        List<String> cells = row.cells();
        String figures = "  " + Layout.left(cells.get(0).toLowerCase(Locale.ROOT), NAME)
                + Layout.right(cells.get(1), FIGURE) + Layout.right(cells.get(2), FIGURE);
        String origin =
                row.origin().map(found -> TerminalPage.place(found.unit())).orElse(row.remark());
        int room = page.width() - figures.length() - FIGURE - 2;
        page.add(figures
                + ansi.byDirection(row.change(), Layout.right(cells.get(3), FIGURE))
                + ansi.dim("  " + PlainText.clipStart(origin, room)));
    }
}
