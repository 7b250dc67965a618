package dev.descent.loss.clone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An index of all windows of a fixed number of tokens, by their hash: a number of 32 bits. */
final class Seeds {
    /** Tokens in a window. */
    static final int WINDOW = 20;

    private static final int FEWEST_SYMBOLS = 6;
    private static final long HASH_BASE = 0x9E3779B97F4A7C15L;
    /** {@link #HASH_BASE} to the power of {@link #WINDOW}. */
    private static final long LEAVING = leaving();

    private static final int POSITION_BITS = 31;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;
    private static final int DIGIT_BITS = 11;
    private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;

    /** Hash above, position below; ascending. */
    private final long[] keys;

    private Seeds(long[] keys) {
        this.keys = keys;
    }

    private static long leaving() {
        long power = 1;
        for (int i = 0; i < WINDOW; i++) {
            power *= HASH_BASE;
        }
        return power;
    }

    /** The windows of these slots of a corpus. */
    static Seeds of(Corpus corpus, IntStream slots) {
        List<long[]> bySlot =
                slots.parallel().mapToObj(slot -> windows(corpus, slot)).toList();
        long[] keys =
                new long[bySlot.stream().mapToInt(windows -> windows.length).sum()];
        int count = 0;
        for (long[] windows : bySlot) {
            System.arraycopy(windows, 0, keys, count, windows.length);
            count += windows.length;
        }
        return new Seeds(sorted(keys));
    }

    /** Sorts keys of ascending positions by their hashes, digit by digit from the lowest (H. H. Seward, 1954). */
    private static long[] sorted(long[] keys) {
        long[] from = keys;
        long[] to = new long[keys.length];
        for (int shift = POSITION_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
            int[] ends = new int[DIGIT_MASK + 1];
            for (long key : from) {
                ends[(int) (key >>> shift) & DIGIT_MASK]++;
            }
            for (int digit = 1; digit < ends.length; digit++) {
                ends[digit] += ends[digit - 1];
            }
            for (int i = from.length - 1; i >= 0; i--) {
                to[--ends[(int) (from[i] >>> shift) & DIGIT_MASK]] = from[i];
            }
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    /** These windows, and others of the same corpus. */
    Seeds and(Seeds others) {
        long[] all = new long[keys.length + others.keys.length];
        int one = 0;
        int other = 0;
        for (int i = 0; i < all.length; i++) {
            boolean isOther = one == keys.length || (other < others.keys.length && others.keys[other] < keys[one]);
            all[i] = isOther ? others.keys[other++] : keys[one++];
        }
        return new Seeds(all);
    }

    /** Every window without barriers by a rolling hash (R. Karp and M. Rabin, 1987), tables left out. */
    private static long[] windows(Corpus corpus, int slot) {
        int last = corpus.end(slot);
        long[] found = new long[Math.max(0, last - corpus.start(slot))];
        int count = 0;
        long hash = 0;
        int length = 0;
        for (int end = corpus.start(slot); end < last; end++) {
            int symbol = corpus.symbol(end);
            if (symbol < 0) {
                length = 0;
                hash = 0;
                continue;
            }
            hash = hash * HASH_BASE + symbol + 1;
            length++;
            if (length > WINDOW) {
                hash -= LEAVING * (corpus.symbol(end - WINDOW) + 1);
            }
            int start = end - WINDOW + 1;
            if (length >= WINDOW && isVaried(corpus, start)) {
                found[count++] = (mixed(hash) << POSITION_BITS & Long.MAX_VALUE) | start;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * HASH_BASE;
        return mixed ^ (mixed >>> 29);
    }

    /** Rows of a table consist of few kinds of token. */
    private static boolean isVaried(Corpus corpus, int position) {
        long symbols = 0;
        for (int i = position; i < position + WINDOW; i++) {
            symbols |= 1L << corpus.symbol(i);
        }
        return Long.bitCount(symbols) >= FEWEST_SYMBOLS;
    }

    /** The hashes that occur more than once. */
    IntStream repeated() {
        return IntStream.range(1, keys.length)
                .filter(i -> hash(i) == hash(i - 1) && (i == 1 || hash(i - 2) != hash(i)))
                .map(this::hash);
    }

    /** Every hash, as often as it occurs. */
    IntStream hashes() {
        return IntStream.range(0, keys.length).map(this::hash);
    }

    private int hash(int index) {
        return (int) (keys[index] >>> POSITION_BITS);
    }

    /** The positions of the windows that have a hash. */
    int[] positions(int hash) {
        long lowest = Integer.toUnsignedLong(hash) << POSITION_BITS;
        int found = Arrays.binarySearch(keys, lowest);
        int from = found < 0 ? -found - 1 : found;
        int to = from;
        while (to < keys.length && hash(to) == hash) {
            to++;
        }
        int[] positions = new int[to - from];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (int) (keys[from + i] & POSITION_MASK);
        }
        return positions;
    }
}
