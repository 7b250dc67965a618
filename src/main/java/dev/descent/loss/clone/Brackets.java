package dev.descent.loss.clone;

import dev.descent.source.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows brackets. */
final class Brackets {
    /** An opening brace. */
    static final byte BLOCK = 1;
    /** An opening parenthesis or square bracket. */
    static final byte LIST = 2;

    private static final Set<Integer> OPENING_LISTS = kinds("(", "[", "${", "#{", "\\(");
    private static final Set<Integer> CLOSING_LISTS = kinds(")", "]");
    private static final int OPENING_BLOCK = Tokens.kindNamed("{");
    private static final int CLOSING_BLOCK = Tokens.kindNamed("}");

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
}
