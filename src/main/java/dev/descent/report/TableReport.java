package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.loss.Term;
import dev.descent.loss.UnitScore;
import dev.descent.loss.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Scores and deltas for a terminal. */
public final class TableReport {
    private static final int NARROWEST = 60;
    private static final int NAME = 14;
    private static final int FIGURE = 9;
    private static final int INDENT = 14;
    private static final int IMPROVEMENTS = 5;

    private final Ansi ansi;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private TableReport(boolean isColoured, int width) {
        this.ansi = new Ansi(isColoured);
        this.width = Math.max(NARROWEST, width);
    }

    /** A tree's loss, its terms and its hotspots, in {@code width} columns or 60 at least. */
    public static String render(Score score, List<Hotspot> hotspots, boolean isColoured, int width) {
        return new TableReport(isColoured, width).score(score, hotspots);
    }

    /** What a change does to the loss, by term, its hotspots and what got better. */
    public static String render(Delta delta, List<Hotspot> hotspots, boolean isColoured, int width) {
        return new TableReport(isColoured, width).delta(delta, hotspots);
    }

    private String score(Score score, List<Hotspot> hotspots) {
        add(ansi.bold("Loss " + Numbers.loss(score.loss())) + ansi.dim("  " + perHundred(score)));
        dim(score.label() + " · " + Numbers.count(score.tokens(), "token") + " in "
                + Numbers.count(score.files().size(), "file") + " · " + Wording.notScored(score.skipped()) + " · ruler "
                + score.ruler());
        add("");
        long widest =
                Arrays.stream(Term.values()).mapToLong(score.terms()::get).max().orElse(0);
        for (Term term : Term.values()) {
            addTerm(score, term, widest);
        }
        addHotspots(hotspots, "tokens", milliTokens -> Numbers.tokenChange(-milliTokens));
        return text();
    }

    private static String perHundred(Score score) {
        return Numbers.whole(Math.round(100 * score.loss())) + " avoidable tokens for every 100";
    }

    private void addTerm(Score score, Term term, long widest) {
        long amount = score.terms().get(term);
        String figures = Layout.right(Numbers.loss(Numbers.ratio(amount, score.tokens())), FIGURE)
                + Layout.right(Numbers.percent(amount, score.terms().total()), FIGURE) + "  ";
        int room = width - NAME - figures.length() - 2;
        add("  " + Layout.left(term.key(), NAME) + figures + ansi.dim(Layout.bar(amount, widest, room)));
    }

    private String delta(Delta delta, List<Hotspot> hotspots) {
        long change = delta.headTerms().total() - delta.baseTerms().total() + delta.darkGrowth();
        add(ansi.bold(ansi.byDirection(change, Wording.headline(delta))) + "  " + Wording.of(delta.verdict()));
        dim(Wording.wholeRepository(delta));
        dim(delta.base().label() + " → " + delta.head().label() + " · "
                + Numbers.count(delta.files().size(), "file") + " compared, " + Wording.notScored(delta.skipped())
                + " · ruler " + delta.head().ruler());
        if (delta.verdict() != Verdict.NOT_ANALYSED) {
            addTerms(delta);
            addHotspots(
                    hotspots, "loss", milliTokens -> Numbers.change(Numbers.ratio(-milliTokens, delta.denominator())));
            addImprovements(delta);
        }
        return text();
    }

    private void addTerms(Delta delta) {
        add("");
        dim("  " + Layout.left("", NAME) + Layout.right("base", FIGURE) + Layout.right("head", FIGURE)
                + Layout.right("Δ", FIGURE) + "  most of it from");
        List<UnitPair> units = UnitPair.of(delta);
        for (Term term : Term.values()) {
            long before = delta.baseTerms().get(term);
            long after = delta.headTerms().get(term);
            Optional<Origin> origin = Origin.of(term, Long.signum(after - before), units);
            addRow(term.key(), before, after, delta.denominator(), origin.map(TableReport::place));
        }
        if (delta.darkGrowth() != 0) {
            long dark = delta.darkGrowth();
            addRow(
                    Wording.DARK.toLowerCase(java.util.Locale.ROOT),
                    Math.max(0, -dark),
                    Math.max(0, dark),
                    delta.denominator(),
                    Optional.of(Wording.DARK_REASON));
        }
    }

    private void addRow(String name, long before, long after, long tokens, Optional<String> origin) {
        double change = Numbers.ratio(after - before, tokens);
        String base = Numbers.loss(Numbers.ratio(before, tokens), change);
        String head = Numbers.loss(Numbers.ratio(after, tokens), change);
        int room = width - NAME - 3 * FIGURE - 4;
        add("  " + Layout.left(name, NAME) + Layout.right(base, FIGURE) + Layout.right(head, FIGURE)
                + ansi.byDirection(after - before, Layout.right(Numbers.change(change), FIGURE))
                + ansi.dim("  " + PlainText.clipStart(PlainText.line(origin.orElse("")), room)));
    }

    private static String place(Origin origin) {
        return place(origin.unit().path(), origin.unit().shown());
    }

    private static String place(String path, UnitScore unit) {
        return switch (unit.kind()) {
            case FILE -> path;
            case FUNCTION, TYPE -> path + ":" + unit.startLine() + " " + unit.name();
        };
    }

    private void addHotspots(List<Hotspot> hotspots, String unit, Figure figure) {
        if (hotspots.isEmpty()) {
            return;
        }
        add("");
        add(ansi.bold("Steepest first") + ansi.dim("  predicted Δ in " + unit + ", if mended"));
        for (int i = 0; i < hotspots.size(); i++) {
            Hotspot spot = hotspots.get(i);
            String gain = figure.of(spot.unit().leverage().total());
            addFinding(
                    Layout.right(String.valueOf(i + 1), 3) + ansi.good(Layout.right(gain, FIGURE)),
                    place(spot.path(), spot.unit()),
                    spot.unit().why());
        }
    }

    private void addImprovements(Delta delta) {
        List<UnitPair> better = NotableChange.better(UnitPair.of(delta));
        if (better.isEmpty()) {
            return;
        }
        add("");
        add(ansi.bold("Got better"));
        for (UnitPair unit : better.stream().limit(IMPROVEMENTS).toList()) {
            String gain = Numbers.change(Numbers.ratio(unit.change().total(), delta.denominator()));
            addFinding(
                    "   " + ansi.good(Layout.right(gain, FIGURE)),
                    place(unit.path(), unit.shown()),
                    ChangeSentence.of(unit));
        }
    }

    private void addFinding(String figures, String place, String why) {
        int room = width - INDENT;
        add(figures + "  " + PlainText.clipStart(PlainText.line(place), room));
        for (String line : Layout.wrap(PlainText.line(why), room)) {
            add(Layout.left("", INDENT) + ansi.dim(line));
        }
    }

    private void dim(String line) {
        add(ansi.dim(PlainText.line(line)));
    }

    private void add(String line) {
        lines.add(line.stripTrailing());
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Writes an amount of milli-tokens. */
    @FunctionalInterface
    private interface Figure {
        String of(long milliTokens);
    }
}
