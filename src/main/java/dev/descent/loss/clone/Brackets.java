package dev.descent.loss.clone;

import dev.descent.source.Tokens;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells opening from closing brackets, and which of them have their partner outside a stretch of tokens. */
final class Brackets {
    private static final Set<Integer> OPENING = kinds("(", "[", "{");
    private static final Set<Integer> CLOSING = kinds(")", "]", "}");

    private Brackets() {}

    private static Set<Integer> kinds(String... brackets) {
        return List.of(brackets).stream().map(Tokens::kindNamed).collect(Collectors.toSet());
    }

    /** 1 for an opening bracket, -1 for a closing one, 0 for any other kind of token. */
    static byte depth(int kind) {
        return (byte) (OPENING.contains(kind) ? 1 : CLOSING.contains(kind) ? -1 : 0);
    }

    /** The indexes among these positions of brackets without a partner. */
    static BitSet unmatched(Corpus corpus, int[] positions) {
        BitSet unmatched = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < positions.length; i++) {
            int depth = corpus.bracket(positions[i]);
            if (depth > 0) {
                open.push(i);
            } else if (depth < 0 && open.poll() == null) {
                unmatched.set(i);
            }
        }
        open.forEach(unmatched::set);
        return unmatched;
    }
}
