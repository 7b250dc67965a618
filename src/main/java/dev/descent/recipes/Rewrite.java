package dev.descent.recipes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One application of a recipe: edits of one file that belong together.
 *
 * @param edits in source order, none overlapping another
 */
record Rewrite(List<Edit> edits) {
    Rewrite {
        edits = edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                .toList();
    }

    static Rewrite of(Edit... edits) {
        return new Rewrite(List.of(edits));
    }

    /** These edits and more of them. */
    Rewrite and(Collection<Edit> more) {
        List<Edit> all = new ArrayList<>(edits);
        all.addAll(more);
        return new Rewrite(all);
    }

    int start() {
        return edits.getFirst().start();
    }

    int end() {
        return edits.stream().mapToInt(Edit::end).max().orElseThrow();
    }

    /** Whether it can be applied: its edits are in order, and none touches a comment or reaches into a literal. */
    boolean fits(Code code) {
        int last = 0;
        for (Edit edit : edits) {
            if (edit.start() < last || code.isCommentOrLiteralCut(edit)) {
                return false;
            }
            last = edit.end();
        }
        return !edits.isEmpty();
    }
}
