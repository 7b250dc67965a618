package dev.descent.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that leaves out its last rows rather than exceed a length, and says so.
 *
 * @param columns headings with a colon where figures are aligned: {@code Δ:}
 * @param rows finished Markdown, a cell for each column
 */
record MarkdownTable(List<String> columns, List<List<String>> rows) {
    private static final int ROOM_FOR_NOTE = 80;

    MarkdownTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String render() {
        return render(Integer.MAX_VALUE);
    }

    /** The table in at most {@code most} characters; empty when not even one row fits. */
    String render(int most) {
        String head = head();
        List<String> lines = new ArrayList<>();
        int room = most - head.length() - ROOM_FOR_NOTE;
        for (List<String> row : rows) {
            String line = line(row);
            room -= line.length();
            if (room < 0) {
                break;
            }
            lines.add(line);
        }
        return lines.isEmpty() ? "" : head + String.join("", lines) + leftOut(rows.size() - lines.size());
    }

    private String head() {
        List<String> names =
                columns.stream().map(name -> name.replaceFirst(":$", "")).toList();
        List<String> rules = columns.stream()
                .map(name -> name.endsWith(":") ? "---:" : "---")
                .toList();
        return line(names) + "|" + String.join("|", rules) + "|\n";
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String leftOut(int rows) {
        return rows == 0 ? "" : "\n… and " + Numbers.whole(rows) + " more, left out for length.\n";
    }
}
