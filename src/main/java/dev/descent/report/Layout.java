package dev.descent.report;

import java.util.ArrayList;
import java.util.List;

/** Text in columns of a terminal; every character is taken to be one column wide. */
final class Layout {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int STEPS = 8;

    private Layout() {}

    /** The text and spaces up to a width. */
    static String left(String text, int width) {
        return text + spaces(width - length(text));
    }

    /** Spaces up to a width, then the text. */
    static String right(String text, int width) {
        return spaces(width - length(text)) + text;
    }

    /** A bar of {@code part} out of {@code whole}, at most {@code width} columns, in eighths of a column. */
    static String bar(long part, long whole, int width) {
        long eighths = whole <= 0 ? 0 : Math.round((double) part * width * STEPS / whole);
        int full = (int) (eighths / STEPS);
        int rest = (int) (eighths % STEPS);
        return "█".repeat(full) + (rest == 0 ? "" : EIGHTHS.charAt(rest));
    }

    /** The words on lines of at most {@code width} columns; a longer word stands alone. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String spaces(int count) {
        return " ".repeat(Math.max(0, count));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
