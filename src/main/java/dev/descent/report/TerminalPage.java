package dev.descent.report;

import dev.descent.loss.Hotspot;
import dev.descent.loss.UnitScore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Lines of a terminal under way; what others wrote is made fit to be shown. */
final class TerminalPage {
    private static final int NARROWEST = 60;
    private static final int RANK = 3;
    private static final int FIGURE = 9;
    private static final int INDENT = RANK + FIGURE + 2;

    private final Ansi ansi;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** In {@code width} columns, or 60 at least. */
    TerminalPage(boolean isColoured, int width) {
        this.ansi = new Ansi(isColoured);
        this.width = Math.max(NARROWEST, width);
    }

    Ansi ansi() {
        return ansi;
    }

    int width() {
        return width;
    }

    /** Adds a line as it is. */
    void add(String line) {
        lines.add(line.stripTrailing());
    }

    /** Adds a line in quiet type. */
    void addQuietly(String line) {
        add(ansi.dim(PlainText.line(line)));
    }

    /** Lists hotspots, the fall that mending each promises in front. */
    void addHotspots(List<Hotspot> hotspots, String unit, LongFunction<String> figure) {
        if (!hotspots.isEmpty()) {
            boolean isChurnKnown = hotspots.stream().anyMatch(spot -> spot.churn() > 0);
            String order = isChurnKnown ? "; what changes often ranks higher" : "";
            addTitle("Steepest first", "predicted Δ in " + unit + ", if mended" + order);
        }
        int rank = 1;
        for (Hotspot spot : hotspots) {
            String gain = figure.apply(-spot.unit().leverage().total());
            addFinding(
                    String.valueOf(rank++), gain, UnitPair.of(spot), spot.unit().why());
        }
    }

    /** Lists units that got better. */
    void addImprovements(List<UnitPair> better, LongFunction<String> figure) {
        if (!better.isEmpty()) {
            addTitle("Got better", "");
        }
        for (UnitPair unit : better) {
            addFinding("", figure.apply(unit.change().total()), unit, ChangeSentence.of(unit));
        }
    }

    /** Lists what is inside of a file, with what it carries in tokens. */
    void addParts(List<UnitPair> parts) {
        if (!parts.isEmpty()) {
            addTitle("What carries it", "avoidable tokens");
        }
        int rank = 1;
        for (UnitPair part : parts) {
            addFinding(
                    String.valueOf(rank++),
                    Numbers.tokens(part.headShare().total()),
                    part,
                    part.shown().why());
        }
    }

    /** Where a unit begins, and its name. */
    static String place(UnitPair pair) {
        UnitScore unit = pair.shown();
        return PlainText.line(pair.isFile() ? pair.path() : pair.path() + ":" + unit.startLine() + " " + unit.name());
    }

    /** Adds a heading after an empty line. */
    void addTitle(String title, String remark) {
        add("");
        add(ansi.bold(title) + ansi.dim("  " + remark));
    }

    private void addFinding(String rank, String gain, UnitPair unit, String why) {
        int room = width - INDENT;
        add(Layout.right(rank, RANK) + ansi.good(Layout.right(gain, FIGURE)) + "  "
                + PlainText.clipStart(place(unit), room));
        for (String line : Layout.wrap(PlainText.line(why), room)) {
            add(Layout.left("", INDENT) + ansi.dim(line));
        }
    }

    /** All lines. */
    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
