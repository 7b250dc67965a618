package dev.descent.report;

import dev.descent.loss.Term;
import dev.descent.report.LossCurve.Point;
import java.util.ArrayList;
import java.util.List;

/** Draws a loss curve as columns of characters, the terms on top of each other. */
final class StackedPlot {
    private static final int ROWS = 12;
    private static final int AXIS = 8;

    private final LossCurve curve;
    private final Ansi ansi;

    StackedPlot(LossCurve curve, Ansi ansi) {
        this.curve = curve;
        this.ansi = ansi;
    }

    /** What stands for a term: a block in its colour, or a letter where there are no colours. */
    static String mark(Term term, Ansi ansi) {
        return ansi.isOn() ? "█" : term.key().substring(0, 1);
    }

    /** The plot, in {@code width} columns. */
    List<String> lines(int width) {
        int columns = width - AXIS - 2;
        List<String> lines = new ArrayList<>();
        for (int row = ROWS; row > 0; row--) {
            boolean isLabelled = row == ROWS || row == ROWS / 2;
            String label = isLabelled ? Numbers.loss(curve.highest() * row / ROWS, curve.highest()) : "";
            lines.add(Layout.right(label, AXIS) + (isLabelled ? " ┤" : " │") + row(row, columns));
        }
        lines.add(Layout.right("0", AXIS) + " └" + "─".repeat(columns));
        int room = columns - curve.last().day().length();
        lines.add(Layout.left("", AXIS + 2)
                + Layout.left(curve.first().day(), room)
                + curve.last().day());
        return lines;
    }

    private String row(int row, int columns) {
        double height = curve.highest() * (row - 0.5) / ROWS;
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            line.append(cell(point(column, columns), height));
        }
        return line.toString();
    }

    private Point point(int column, int columns) {
        return curve.points().get(column * curve.points().size() / columns);
    }

    private String cell(Point point, double height) {
        double top = 0;
        for (Term term : Term.values()) {
            top += Numbers.ratio(point.terms().get(term), point.tokens());
            if (height < top) {
                return ansi.term(term, mark(term, ansi));
            }
        }
        return " ";
    }
}
