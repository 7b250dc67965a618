package dev.descent.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tokens of a file: leaves of its syntax tree in source order, comments excluded; immutable. Most of them occur again and
 * again, so each different one is kept once; lines and weights are kept where they change.
 */
public final class Tokens {
    /** Kind of tokens that no clone may contain: imports, package clauses, syntax errors. */
    public static final int BARRIER = 0;
    /** Kind of every identifier. */
    public static final int IDENTIFIER = 1;
    /** Kind of every literal. */
    public static final int LITERAL = 2;

    private static final int DEEPEST_BORDER = 60;
    private static final int KINDS = (1 << (31 - TokenTable.BORDER_BITS)) - 1;
    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private final TokenTable table;
    /** By index, the lower 16 bits of the token's number in the table. */
    private final char[] numbers;
    /** By index, the bits above; empty when the table is small. */
    private final byte[] high;
    /** Where lines begin: the index of the first token, ascending. */
    private final int[] lineStarts;
    /** The lines that begin there. */
    private final int[] lines;
    /** Where tokens are that weigh more than 1, ascending. */
    private final int[] heavy;
    /** By how much more than 1 each those weigh that are before and at that place. */
    private final int[] surplus;

    private Tokens(Builder built) {
        table = built.table.build();
        numbers = Arrays.copyOf(built.numbers, built.size);
        high = table.size() > Character.MAX_VALUE ? Arrays.copyOf(built.high, built.size) : new byte[0];
        lineStarts = built.lineStarts.toArray();
        lines = built.lines.toArray();
        heavy = built.heavy.toArray();
        surplus = built.surplus.toArray();
    }

    /** The kind of a keyword, an operator or punctuation, by its name in the grammar: a number of 3 or more (FNV-1a). */
    public static int kindNamed(String name) {
        return Math.max(LITERAL + 1, textHash(name) & KINDS);
    }

    /** What {@link #text} gives for a token of this text (FNV-1a). */
    public static int textHash(String text) {
        int hash = FNV_OFFSET;
        for (byte character : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (character & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    /**
     * The number of a border: a higher one lies in more statements, members or branches, not counting what begins there; an odd
     * one begins something. 0, none, where they are nested more than 60 levels deep.
     */
    public static int border(int depth, boolean begins) {
        return depth > DEEPEST_BORDER ? 0 : 2 * depth + (begins ? 3 : 2);
    }

    /** Whether an identifier of this text occurs; two texts of one hash are taken for the same. */
    public boolean mentions(String name) {
        int hash = textHash(name);
        for (int number = 0; number < table.size(); number++) {
            if (table.text(number) == hash && table.kind(number) == IDENTIFIER) {
                return true;
            }
        }
        return false;
    }

    /** Number of leaves. */
    public int size() {
        return numbers.length;
    }

    /** The different tokens. */
    public TokenTable table() {
        return table;
    }

    /** Which token of the table stands at an index. */
    public int number(int index) {
        return high.length == 0 ? numbers[index] : numbers[index] | (high[index] & 0xFF) << Character.SIZE;
    }

    /** The token with identifiers and literals abstracted: one of the constants above, or a stable number of 3 or more. */
    public int kind(int index) {
        return table.kind(number(index));
    }

    /** Whether statements, members or branches begin or end before a token: 0 if not, else what {@link #border(int, boolean)} gives. */
    public int border(int index) {
        return table.border(number(index));
    }

    /** A stable hash of the token's text; equal for equal texts. */
    public int text(int index) {
        return table.text(number(index));
    }

    /** The token's first line, from 1. */
    public int line(int index) {
        return lines[floor(lineStarts, index)];
    }

    /** The index of the first token after this one that begins on another line, or {@link #size}. */
    public int endOfLine(int index) {
        int next = floor(lineStarts, index) + 1;
        return next < lineStarts.length ? lineStarts[next] : size();
    }

    /** The weight of the tokens in [from, to): 1 each, max(1, ceil(length / 6)) for a string literal. */
    public int weight(int from, int to) {
        return to - from + surplusBefore(to) - surplusBefore(from);
    }

    /** The weight of all tokens. */
    public int weight() {
        return weight(0, size());
    }

    private int surplusBefore(int index) {
        int last = floor(heavy, index - 1);
        return last < 0 ? 0 : surplus[last];
    }

    /** The last place of an ascending array that holds no more than {@code limit}, or -1. */
    private static int floor(int[] ascending, int limit) {
        int found = Arrays.binarySearch(ascending, limit);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokens that
                && table.equals(that.table)
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(high, that.high)
                && Arrays.equals(lineStarts, that.lineStarts)
                && Arrays.equals(lines, that.lines);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < size(); i++) {
            hash = 31 * hash + text(i);
        }
        return hash;
    }

    /** Collects tokens in source order. */
    public static final class Builder {
        private final TokenTable.Builder table = new TokenTable.Builder();
        private final IntList lineStarts = new IntList();
        private final IntList lines = new IntList();
        private final IntList heavy = new IntList();
        private final IntList surplus = new IntList();
        private char[] numbers = new char[256];
        private byte[] high = new byte[0];
        private int size;
        private int border;

        /** Says that the next token is at a border; the first one counts, but what begins goes before what only ends. */
        public Builder border(int next) {
            border = (border == 0 || (border & 1) < (next & 1)) ? next : border;
            return this;
        }

        /** Appends one token; {@code weight} is at least 1. */
        public Builder add(int kind, int text, int line, int weight) {
            int number = number(kind, border, text, weight);
            border = 0;
            return add(number, line);
        }

        /** The number in the table of a token at a border, 0 for none, which needn't occur yet. */
        public int number(int kind, int border, int text, int weight) {
            return table.number(kind << TokenTable.BORDER_BITS | border, text, weight);
        }

        /** Appends the token that has a number in the table. */
        public Builder add(int number, int line) {
            if (lines.size() == 0 || lines.last() != line) {
                lineStarts.add(size);
                lines.add(line);
            }
            int more = table.weight(number) - 1;
            if (more > 0) {
                surplus.add(surplus.size() == 0 ? more : surplus.last() + more);
                heavy.add(size);
            }
            put(number);
            size++;
            return this;
        }

        private void put(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size] = (char) number;
            if (number > Character.MAX_VALUE) {
                high = size < high.length ? high : Arrays.copyOf(high, numbers.length);
                high[size] = (byte) (number >>> Character.SIZE);
            }
        }

        /** Number of tokens so far. */
        public int size() {
            return size;
        }

        public Tokens build() {
            return new Tokens(this);
        }
    }
}
