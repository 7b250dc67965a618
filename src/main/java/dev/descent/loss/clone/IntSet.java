package dev.descent.loss.clone;

/** A set of numbers, of a size that is known before (open addressing). */
final class IntSet {
    private final int[] slots;
    private boolean hasZero;
    private int size;

    /** An empty set for at most {@code most} numbers. */
    IntSet(int most) {
        slots = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    /** Adds a number; one that is in the set already changes nothing. */
    void add(int number) {
        if (number == 0) {
            size += hasZero ? 0 : 1;
            hasZero = true;
            return;
        }
        int mixed = number * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] == 0) {
            slots[slot] = number;
            size++;
        }
    }

    /** How many different numbers were added. */
    int size() {
        return size;
    }
}
