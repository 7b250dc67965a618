package dev.descent.loss.clone;

import dev.descent.source.Language.Family;
import dev.descent.source.Tokens;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Tells which brackets of a stretch of tokens have their partner outside it. */
final class Brackets {
    private static final Set<Integer> OPENING = symbols(List.of("(", "[", "{"));
    private static final Set<Integer> CLOSING = symbols(List.of(")", "]", "}"));

    private Brackets() {}

    private static Set<Integer> symbols(List<String> brackets) {
        Set<Integer> symbols = new HashSet<>();
        for (Family family : Family.values()) {
            brackets.forEach(bracket -> symbols.add(Corpus.symbol(family, Tokens.kindNamed(bracket))));
        }
        return symbols;
    }

    /** The indexes below {@code length} of unmatched brackets; {@code symbolAt} says what stands at an index. */
    static BitSet unmatched(int length, IntUnaryOperator symbolAt) {
        BitSet unmatched = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < length; i++) {
            int symbol = symbolAt.applyAsInt(i);
            if (OPENING.contains(symbol)) {
                open.push(i);
            } else if (CLOSING.contains(symbol) && open.poll() == null) {
                unmatched.set(i);
            }
        }
        open.forEach(unmatched::set);
        return unmatched;
    }
}
