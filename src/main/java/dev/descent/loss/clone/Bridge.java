package dev.descent.loss.clone;

import java.util.Arrays;
import java.util.Optional;

/** Finds where places that part agree again. */
final class Bridge {
    private static final int WIDEST_GAP = 12;
    /** So many symbols have to agree after a gap. */
    private static final int RESUMED = 10;

    private static final long HASH_BASE = 0x9E3779B97F4A7C15L;
    /** {@link #HASH_BASE} to the power of {@link #RESUMED}. */
    private static final long LEAVING = leaving();

    private final Corpus corpus;
    private final Alignment alignment;

    /** Where a place could resume: place by place, from left to right. */
    private final int[] places;

    private final int[] starts;
    /** A hash of what stands there, and below {@link #indexMask} the index into {@link #starts}. */
    private final long[] keys;

    private final long indexMask;
    private int size;

    private Bridge(Corpus corpus, Alignment alignment) {
        this.corpus = corpus;
        this.alignment = alignment;
        int most = alignment.places() * (WIDEST_GAP + 1);
        places = new int[most];
        starts = new int[most];
        keys = new long[most];
        indexMask = 2L * Integer.highestOneBit(most) - 1;
    }

    private static long leaving() {
        long power = 1;
        for (int i = 0; i < RESUMED; i++) {
            power *= HASH_BASE;
        }
        return power;
    }

    /** The places that agree again after a gap, as many as possible and after as narrow a gap as possible. */
    static Optional<Alignment> across(Corpus corpus, Alignment alignment) {
        Bridge bridge = new Bridge(corpus, alignment);
        for (int place = 0; place < alignment.places(); place++) {
            bridge.look(place);
        }
        Arrays.sort(bridge.keys, 0, bridge.size);
        return bridge.best();
    }

    /** What is skipped has to be whole, for it becomes an argument: no bracket without its partner. */
    private void look(int place) {
        int from = alignment.end(place);
        int depth = 0;
        long hash = 0;
        for (int end = from; end < from + WIDEST_GAP + RESUMED; end++) {
            int symbol = end < corpus.size() ? corpus.symbol(end) : -1;
            int start = end - RESUMED + 1;
            if (symbol < 0 || depth < 0) {
                return;
            }
            hash = hash * HASH_BASE + symbol + 1;
            if (start > from) {
                hash -= LEAVING * (corpus.symbol(start - 1) + 1);
            }
            if (start >= from) {
                if (depth == 0) {
                    add(place, start, hash);
                }
                depth += Integer.signum(corpus.bracket(start));
            }
        }
    }

    private void add(int place, int start, long hash) {
        places[size] = place;
        starts[size] = start;
        keys[size] = (hash & ~indexMask) | size;
        size++;
    }

    private Optional<Alignment> best() {
        Meeting best = Meeting.NONE;
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && (keys[to] & ~indexMask) == (keys[from] & ~indexMask)) {
                to++;
            }
            if (to - from > 1) {
                Meeting meeting = meeting(from, to);
                best = meeting.skipped > 0 && meeting.isBetter(best) ? meeting : best;
            }
            from = to;
        }
        return best.places > 1 ? Optional.of(after(best)) : Optional.empty();
    }

    /** Some keys of one hash: how many places they stand for, and how many positions those skip altogether. */
    private record Meeting(int from, int to, int places, int skipped) {
        static final Meeting NONE = new Meeting(0, 0, 1, 0);

        boolean isBetter(Meeting other) {
            return places == other.places ? skipped < other.skipped : places > other.places;
        }
    }

    private Meeting meeting(int from, int to) {
        int distinct = 0;
        int skipped = 0;
        for (int i = from; i < to; i++) {
            if (isFirstOfPlace(from, i)) {
                distinct++;
                skipped += starts[entry(i)] - alignment.end(places[entry(i)]);
            }
        }
        return new Meeting(from, to, distinct, skipped);
    }

    private int entry(int key) {
        return (int) (keys[key] & indexMask);
    }

    /** Where a place could resume twice alike, it does so at once. */
    private boolean isFirstOfPlace(int from, int key) {
        return key == from || places[entry(key)] != places[entry(key - 1)];
    }

    private Alignment after(Meeting meeting) {
        int[] together = new int[meeting.places];
        int[] resumed = new int[meeting.places];
        int count = 0;
        for (int i = meeting.from; i < meeting.to; i++) {
            if (isFirstOfPlace(meeting.from, i)) {
                together[count] = places[entry(i)];
                resumed[count++] = starts[entry(i)];
            }
        }
        return alignment.only(together).then(resumed, RESUMED);
    }
}
