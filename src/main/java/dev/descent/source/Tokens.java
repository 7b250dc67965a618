package dev.descent.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tokens of a file: leaves of its syntax tree in source order, comments excluded; immutable. */
public final class Tokens {
    /** Kind of tokens that no clone may contain: imports, package clauses, syntax errors. */
    public static final int BARRIER = 0;
    /** Kind of every identifier. */
    public static final int IDENTIFIER = 1;
    /** Kind of every literal. */
    public static final int LITERAL = 2;

    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private final int[] kinds;
    private final int[] texts;
    private final int[] lines;
    private final int[] weights;

    private Tokens(int[] kinds, int[] texts, int[] lines, int[] weights) {
        this.kinds = kinds;
        this.texts = texts;
        this.lines = lines;
        this.weights = weights;
    }

    /** The kind of a keyword, an operator or punctuation, by its name in the grammar: a number of 3 or more (FNV-1a). */
    public static int kindNamed(String name) {
        return Math.max(LITERAL + 1, textHash(name) & Integer.MAX_VALUE);
    }

    /** What {@link #text} gives for a token of this text (FNV-1a). */
    public static int textHash(String text) {
        int hash = FNV_OFFSET;
        for (byte character : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (character & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    /** Whether an identifier of this text occurs; two texts of one hash are taken for the same. */
    public boolean mentions(String name) {
        int hash = textHash(name);
        for (int i = 0; i < kinds.length; i++) {
            if (texts[i] == hash && kinds[i] == IDENTIFIER) {
                return true;
            }
        }
        return false;
    }

    /** Number of leaves. */
    public int size() {
        return kinds.length;
    }

    /** The token with identifiers and literals abstracted: one of the constants above, or a stable number of 3 or more. */
    public int kind(int index) {
        return kinds[index];
    }

    /** A stable hash of the token's text; equal for equal texts. */
    public int text(int index) {
        return texts[index];
    }

    /** The token's first line, from 1. */
    public int line(int index) {
        return lines[index];
    }

    /** The weight of the tokens in [from, to): 1 each, max(1, ceil(length / 6)) for a string literal. */
    public int weight(int from, int to) {
        return weights[to] - weights[from];
    }

    /** The weight of all tokens. */
    public int weight() {
        return weights[size()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokens that
                && Arrays.equals(kinds, that.kinds)
                && Arrays.equals(texts, that.texts)
                && Arrays.equals(lines, that.lines)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    /** Collects tokens in source order. */
    public static final class Builder {
        private int size;
        private int[] kinds = new int[256];
        private int[] texts = new int[256];
        private int[] lines = new int[256];
        private int[] weights = new int[257];

        /** Appends one token; {@code weight} is at least 1. */
        public Builder add(int kind, int text, int line, int weight) {
            if (size == kinds.length) {
                kinds = Arrays.copyOf(kinds, size * 2);
                texts = Arrays.copyOf(texts, size * 2);
                lines = Arrays.copyOf(lines, size * 2);
                weights = Arrays.copyOf(weights, size * 2 + 1);
            }
            kinds[size] = kind;
            texts[size] = text;
            lines[size] = line;
            weights[size + 1] = weights[size] + weight;
            size++;
            return this;
        }

        /** Number of tokens so far. */
        public int size() {
            return size;
        }

        public Tokens build() {
            return new Tokens(
                    Arrays.copyOf(kinds, size),
                    Arrays.copyOf(texts, size),
                    Arrays.copyOf(lines, size),
                    Arrays.copyOf(weights, size + 1));
        }
    }
}
