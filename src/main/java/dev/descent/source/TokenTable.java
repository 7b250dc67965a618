package dev.descent.source;

import java.util.Arrays;
import java.util.Objects;

/** The different tokens of a file, numbered from 0 in the order in which they first occur; immutable. */
public final class TokenTable {
    static final int BORDER_BITS = 7;

    /** Kinds, each shifted left by {@link #BORDER_BITS}; below stands the border, 0 for none. */
    private final int[] kinds;

    private final int[] texts;
    private final int[] weights;

    private TokenTable(int[] kinds, int[] texts, int[] weights) {
        this.kinds = kinds;
        this.texts = texts;
        this.weights = weights;
    }

    /** How many different tokens there are. */
    public int size() {
        return kinds.length;
    }

    /** As in {@link Tokens#kind}. */
    public int kind(int number) {
        return kinds[number] >>> BORDER_BITS;
    }

    /** As in {@link Tokens#border(int)}. */
    public int border(int number) {
        return kinds[number] & (1 << BORDER_BITS) - 1;
    }

    /** As in {@link Tokens#text}. */
    public int text(int number) {
        return texts[number];
    }

    /** What the token weighs, 1 or more. */
    public int weight(int number) {
        return weights[number];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenTable that
                && Arrays.equals(kinds, that.kinds)
                && Arrays.equals(texts, that.texts)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    /** Numbers tokens (open addressing). */
    static final class Builder {
        private final IntList kinds = new IntList();
        private final IntList texts = new IntList();
        private final IntList weights = new IntList();
        /** By slot, 1 more than the number of the token there; 0 when the slot is free. */
        private int[] slots = new int[64];

        /** The number of a token, a new one if it has none. */
        int number(int kind, int text, int weight) {
            int slot = slot(kind, text);
            while (slots[slot] != 0 && !isSame(slots[slot] - 1, kind, text, weight)) {
                slot = (slot + 1) & (slots.length - 1);
            }
            if (slots[slot] == 0) {
                kinds.add(kind);
                texts.add(text);
                weights.add(weight);
                slots[slot] = kinds.size();
                makeRoom();
                return kinds.size() - 1;
            }
            return slots[slot] - 1;
        }

        private int slot(int kind, int text) {
            int mixed = (text * 31 + kind) * 0x9E3779B9;
            return (mixed ^ (mixed >>> 16)) & (slots.length - 1);
        }

        private boolean isSame(int number, int kind, int text, int weight) {
            return texts.get(number) == text && kinds.get(number) == kind && weights.get(number) == weight;
        }

        private void makeRoom() {
            if (2 * kinds.size() <= slots.length) {
                return;
            }
            slots = new int[slots.length * 2];
            for (int number = 0; number < kinds.size(); number++) {
                int slot = slot(kinds.get(number), texts.get(number));
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = number + 1;
            }
        }

        int weight(int number) {
            return weights.get(Objects.checkIndex(number, weights.size()));
        }

        TokenTable build() {
            return new TokenTable(kinds.toArray(), texts.toArray(), weights.toArray());
        }
    }
}
