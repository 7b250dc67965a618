package dev.descent.loss.clone;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Finds the windows of a fixed number of tokens that occur more than once in a corpus. */
final class Seeds {
    /** Tokens in a window. */
    static final int WINDOW = 20;

    private static final int FEWEST_SYMBOLS = 6;
    private static final long HASH_BASE = 0x9E3779B97F4A7C15L;
    private static final int POSITION_BITS = 31;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    private final Corpus corpus;
    private final byte[] seen;

    private Seeds(Corpus corpus) {
        this.corpus = corpus;
        this.seen = new byte[Math.max(1 << 10, Integer.highestOneBit(Math.min(corpus.size(), 1 << 28)) * 4)];
    }

    /** Hands on the positions, ascending, of each window that occurs more than once. */
    static void forEachGroup(Corpus corpus, Consumer<int[]> group) {
        Seeds seeds = new Seeds(corpus);
        seeds.forEachWindow((position, hash) -> seeds.count(hash));
        long[] keys = seeds.repeated();
        Arrays.sort(keys);
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] >>> POSITION_BITS == keys[from] >>> POSITION_BITS) {
                to++;
            }
            seeds.handOn(Arrays.copyOfRange(keys, from, to), group);
            from = to;
        }
    }

    @FunctionalInterface
    private interface WindowVisitor {
        void visit(int position, long hash);
    }

    /** Visits every window without barriers by a rolling hash (R. Karp and M. Rabin, 1987). */
    private void forEachWindow(WindowVisitor visitor) {
        long leaving = 1;
        for (int i = 0; i < WINDOW; i++) {
            leaving *= HASH_BASE;
        }
        long hash = 0;
        int length = 0;
        for (int end = 0; end < corpus.size(); end++) {
            if (corpus.symbol(end) < 0) {
                length = 0;
                hash = 0;
                continue;
            }
            hash = hash * HASH_BASE + corpus.symbol(end) + 1;
            length++;
            if (length > WINDOW) {
                hash -= leaving * (corpus.symbol(end - WINDOW) + 1);
            }
            if (length >= WINDOW) {
                visitor.visit(end - WINDOW + 1, mixed(hash));
            }
        }
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * HASH_BASE;
        return mixed ^ (mixed >>> 29);
    }

    private void count(long hash) {
        int slot = slot(hash);
        seen[slot] = (byte) Math.min(2, seen[slot] + 1);
    }

    private int slot(long hash) {
        return (int) hash & (seen.length - 1);
    }

    /** The windows that occur more than once, and a few others: hash above, position below. */
    private long[] repeated() {
        LongStream.Builder keys = LongStream.builder();
        forEachWindow((position, hash) -> {
            if (seen[slot(hash)] > 1 && isVaried(position)) {
                keys.add((hash << POSITION_BITS & Long.MAX_VALUE) | position);
            }
        });
        return keys.build().toArray();
    }

    /** Rows of a table consist of few kinds of token. */
    private boolean isVaried(int position) {
        long symbols = 0;
        for (int i = position; i < position + WINDOW; i++) {
            symbols |= 1L << (corpus.symbol(i) % Long.SIZE);
        }
        return Long.bitCount(symbols) >= FEWEST_SYMBOLS;
    }

    /** Different windows rarely share a hash; those that differ from the first one are left out. */
    private void handOn(long[] keys, Consumer<int[]> group) {
        int[] positions = Arrays.stream(keys)
                .mapToInt(key -> (int) (key & POSITION_MASK))
                .filter(position -> isSame((int) (keys[0] & POSITION_MASK), position))
                .toArray();
        if (positions.length > 1) {
            group.accept(positions);
        }
    }

    private boolean isSame(int one, int other) {
        int i = 0;
        while (i < WINDOW && corpus.symbol(one + i) == corpus.symbol(other + i)) {
            i++;
        }
        return i == WINDOW;
    }
}
