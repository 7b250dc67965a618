package dev.descent.train;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How many lines it takes to make one text of another: the shortest edit script (E. W. Myers, An O(ND) Difference Algorithm
 * and Its Variations, 1986).
 *
 * @param added lines that only the later text has
 * @param removed lines that only the earlier one has
 */
public record LineDiff(int added, int removed) {
    public static final LineDiff NONE = new LineDiff(0, 0);

    /** Texts that differ in more lines count as wholly different: nobody reads that much as one change. */
    private static final int FURTHEST = 2_000;

    public static LineDiff of(byte[] before, byte[] after) {
        return of(lines(before), lines(after));
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    private static LineDiff of(List<String> before, List<String> after) {
        int edits = distance(before, after);
        int growth = after.size() - before.size();
        return new LineDiff((edits + growth) / 2, (edits - growth) / 2);
    }

    private static int distance(List<String> before, List<String> after) {
        int most = Math.min(FURTHEST, before.size() + after.size());
        int[] furthest = new int[2 * most + 3];
        for (int edits = 0; edits <= most; edits++) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int at = most + 1 + diagonal;
                boolean isInsertion = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]);
                int x = isInsertion ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < before.size()
                        && x - diagonal < after.size()
                        && before.get(x).equals(after.get(x - diagonal))) {
                    x++;
                }
                furthest[at] = x;
                if (x >= before.size() && x - diagonal >= after.size()) {
                    return edits;
                }
            }
        }
        return before.size() + after.size();
    }

    public LineDiff plus(LineDiff other) {
        return new LineDiff(added + other.added, removed + other.removed);
    }

    /** Lines added and removed. */
    public int size() {
        return added + removed;
    }
}
