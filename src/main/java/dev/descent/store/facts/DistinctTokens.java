package dev.descent.store.facts;

import dev.descent.source.Tokens;

/** Numbers the different tokens of a file from 0, in the order in which they first occur (open addressing). */
final class DistinctTokens {
    private final Tokens tokens;
    /** By slot, 1 more than the number of the token there; 0 when the slot is free. */
    private final int[] slots;
    /** By number, where it first occurs. */
    private final int[] firsts;

    private int count;

    DistinctTokens(Tokens tokens) {
        this.tokens = tokens;
        slots = new int[Integer.highestOneBit(Math.max(1, tokens.size())) * 4];
        firsts = new int[tokens.size()];
    }

    /** The number of the token at an index, a new one if it is none of those asked for before. */
    int number(int index) {
        int mixed = (tokens.text(index) * 31 + tokens.kind(index)) * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && !isSame(firsts[slots[slot] - 1], index)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] == 0) {
            firsts[count++] = index;
            slots[slot] = count;
        }
        return slots[slot] - 1;
    }

    private boolean isSame(int one, int other) {
        return tokens.text(one) == tokens.text(other)
                && tokens.kind(one) == tokens.kind(other)
                && tokens.weight(one, one + 1) == tokens.weight(other, other + 1);
    }

    /** How many numbers were given. */
    int count() {
        return count;
    }

    /** The index at which the token with a number first occurs. */
    int first(int number) {
        return firsts[number];
    }
}
