package dev.descent.loss.clone;

import dev.descent.source.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows brackets, and so which stretches of tokens can be extracted as a whole. */
final class Brackets {
    /** An opening brace. */
    static final byte BLOCK = 1;
    /** An opening parenthesis or square bracket. */
    static final byte LIST = 2;

    private static final Set<Integer> OPENING_LISTS = kinds("(", "[");
    private static final Set<Integer> CLOSING_LISTS = kinds(")", "]");
    private static final int OPENING_BLOCK = Tokens.kindNamed("{");
    private static final int CLOSING_BLOCK = Tokens.kindNamed("}");

    /** Columns in [from, to). */
    record Stretch(int from, int to) {}

    private Brackets() {}

    private static Set<Integer> kinds(String... brackets) {
        return List.of(brackets).stream().map(Tokens::kindNamed).collect(Collectors.toSet());
    }

    /** {@link #BLOCK} or {@link #LIST} for a kind of token that opens one, the same below 0 if it closes one, else 0. */
    static byte of(int kind) {
        if (kind == OPENING_BLOCK) {
            return BLOCK;
        }
        if (kind == CLOSING_BLOCK) {
            return -BLOCK;
        }
        return (byte) (OPENING_LISTS.contains(kind) ? LIST : CLOSING_LISTS.contains(kind) ? -LIST : 0);
    }

    /** What lies between the brackets that have no partner among these positions, parts of lists left out. */
    static List<Stretch> wholes(Corpus corpus, int[] positions) {
        BitSet unmatched = unmatched(corpus, positions);
        List<Stretch> wholes = new ArrayList<>();
        for (int from = 0; from < positions.length; ) {
            int next = unmatched.nextSetBit(from);
            int to = next < 0 ? positions.length : next;
            boolean isInList = (from > 0 && corpus.bracket(positions[from - 1]) == LIST)
                    || (to < positions.length && corpus.bracket(positions[to]) == -LIST);
            if (!isInList) {
                wholes.add(new Stretch(from, to));
            }
            from = to + 1;
        }
        return wholes;
    }

    private static BitSet unmatched(Corpus corpus, int[] positions) {
        BitSet unmatched = new BitSet();
        int[] open = new int[positions.length];
        int depth = 0;
        for (int i = 0; i < positions.length; i++) {
            int bracket = corpus.bracket(positions[i]);
            if (bracket > 0) {
                open[depth++] = i;
            } else if (bracket < 0 && depth > 0) {
                depth--;
            } else if (bracket < 0) {
                unmatched.set(i);
            }
        }
        while (depth > 0) {
            unmatched.set(open[--depth]);
        }
        return unmatched;
    }
}
