package dev.descent.loss.clone;

import java.util.ArrayList;
import java.util.List;

/** Finds the stretches of an alignment that can be extracted as a whole: statements, members and branches, from end to end. */
final class Wholes {
    private final Corpus corpus;
    private final Alignment alignment;
    /** The positions of the first place. */
    private final int[] positions;

    /** Columns in [from, to). */
    record Stretch(int from, int to) {}

    private Wholes(Corpus corpus, Alignment alignment) {
        this.corpus = corpus;
        this.alignment = alignment;
        positions = alignment.positions(0);
    }

    /** Those of at least so many columns. */
    static List<Stretch> of(Corpus corpus, Alignment alignment, int fewest) {
        Wholes wholes = new Wholes(corpus, alignment);
        List<Stretch> found = new ArrayList<>();
        int from = 0;
        while (from + fewest <= wholes.positions.length) {
            int to = wholes.end(from);
            if (to - from >= fewest && wholes.isWholeEverywhere(from, to)) {
                found.add(new Stretch(from, to));
            }
            from = Math.max(to, from + 1);
        }
        return found;
    }

    /** Where the last of the pieces ends that follow one another from a column on; the column itself if none does. */
    private int end(int from) {
        int border = corpus.border(positions[from]);
        if (!begins(border)) {
            return from;
        }
        int end = from;
        boolean open = true;
        for (int column = from + 1; column <= positions.length; column++) {
            int next = corpus.border(positions[column - 1] + 1);
            if (next == 0 || depth(next) > depth(border)) {
                continue;
            }
            boolean isLast = depth(next) < depth(border);
            end = (isLast && !open) ? end : column;
            if (isLast) {
                return end;
            }
            open = begins(next);
        }
        return end;
    }

    private boolean isWholeEverywhere(int from, int to) {
        for (int place = 0; place < alignment.places(); place++) {
            if (!isWhole(alignment.position(from, place), alignment.position(to - 1, place) + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWhole(int start, int end) {
        int border = corpus.border(start);
        boolean open = true;
        for (int position = start + 1; position < end; position++) {
            int inner = corpus.border(position);
            if (inner != 0 && depth(inner) < depth(border)) {
                return false;
            }
            open = (inner != 0 && depth(inner) == depth(border)) ? begins(inner) : open;
        }
        int last = corpus.border(end);
        boolean ends = last != 0 && (depth(last) == depth(border) || (depth(last) < depth(border) && open));
        return begins(border) && ends;
    }

    private static boolean begins(int border) {
        return (border & 1) != 0;
    }

    private static int depth(int border) {
        return border >> 1;
    }
}
