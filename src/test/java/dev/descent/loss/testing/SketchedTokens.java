package dev.descent.loss.testing;

import dev.descent.source.Tokens;
import java.util.List;
import java.util.Set;

/**
 * Tokens of a sketched file, one line each: words that begin with a letter are identifiers unless they are all upper case
 * (keywords), words that begin with a digit or a quote are literals; what is not written out is a barrier.
 */
final class SketchedTokens {
    /** After these something else begins. */
    private static final Set<String> BORDERS = Set.of(";", "{", "}");

    private final Tokens.Builder builder = new Tokens.Builder();
    private boolean isBorder = true;
    private int depth;

    static List<String> split(String code) {
        return code.isBlank() ? List.of() : List.of(code.strip().split("\\s+"));
    }

    void write(String code) {
        for (String word : split(code)) {
            depth -= word.equals("}") ? 1 : 0;
            builder.border(word.equals("}") ? Tokens.border(depth, false) : isBorder ? Tokens.border(depth, true) : 0);
            depth += word.equals("{") ? 1 : 0;
            isBorder = BORDERS.contains(word);
            builder.add(kind(word), word.hashCode(), builder.size() + 1, 1);
        }
    }

    void fill(int count) {
        for (int i = 0; i < count; i++) {
            builder.add(Tokens.BARRIER, 0, builder.size() + 1, 1);
        }
    }

    int size() {
        return builder.size();
    }

    Tokens build() {
        return builder.build();
    }

    private static int kind(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first) || first == '"') {
            return Tokens.LITERAL;
        }
        boolean isKeyword = word.equals(word.toUpperCase(java.util.Locale.ROOT));
        return Character.isLetter(first) && !isKeyword ? Tokens.IDENTIFIER : Tokens.kindNamed(word);
    }
}
