package dev.descent.llm;

import java.util.List;

/** Shows what a change does to a file: the part that differs, and a few lines around it. */
final class Excerpt {
    private static final int AROUND = 10;
    private static final int LONGEST = 12_000;

    private Excerpt() {}

    static String of(String path, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int same = sameAtStart(old, fresh);
        int tail = sameAtEnd(old, fresh, Math.min(old.size(), fresh.size()) - same);
        return "## " + path + "\nBefore:\n" + part(old, same, tail) + "\nAfter:\n" + part(fresh, same, tail) + "\n";
    }

    private static int sameAtStart(List<String> one, List<String> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<String> one, List<String> other, int most) {
        int same = 0;
        while (same < most && one.get(one.size() - 1 - same).equals(other.get(other.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static String part(List<String> lines, int head, int tail) {
        int from = Math.max(0, head - AROUND);
        int to = Math.min(lines.size(), lines.size() - tail + AROUND);
        String text = String.join("\n", lines.subList(from, to));
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "\n(cut off)" : text;
    }
}
