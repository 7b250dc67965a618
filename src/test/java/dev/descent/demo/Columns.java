package dev.descent.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a table in columns as wide as they need to be, or as the screen lets them. */
final class Columns {
    private static final String GAP = "  ";
    private static final String NOTHING = "–";

    private final List<List<String>> rows;
    private final int[] widths;

    private Columns(List<List<String>> rows) {
        this.rows = rows;
        this.widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** A table, its header first; columns in which no row has anything are left out. */
    static String of(List<List<String>> rows, int width) {
        int[] telling = IntStream.range(0, rows.getFirst().size())
                .filter(column -> rows.stream().skip(1).anyMatch(row -> tells(row.get(column))))
                .toArray();
        Columns columns = new Columns(rows.stream()
                .map(row -> IntStream.of(telling).mapToObj(row::get).toList())
                .toList());
        columns.narrow(width - GAP.length() * (telling.length - 1));
        return columns.rows.stream().map(columns::row).collect(Collectors.joining("\n"));
    }

    private static boolean tells(String cell) {
        return !cell.isBlank() && !cell.equals(NOTHING);
    }

    /** Takes from the widest column, again and again, until all of them fit. */
    private void narrow(int room) {
        for (int excess = IntStream.of(widths).sum() - room; excess > 0; excess--) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            widths[widest]--;
        }
    }

    private String row(List<String> cells) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(column -> lines(cells.get(column), widths[column]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height).mapToObj(line -> line(wrapped, line)).collect(Collectors.joining("\n"));
    }

    private String line(List<List<String>> cells, int line) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(
                        line < cells.get(column).size() ? cells.get(column).get(line) : "", widths[column]))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** The text in lines that end between words or within paths; longer only where there is no such place. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<=[ /])", -1)) {
            if (!line.isEmpty() && line.length() + word.stripTrailing().length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
