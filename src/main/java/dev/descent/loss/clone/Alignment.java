package dev.descent.loss.clone;

import java.util.Arrays;

/**
 * Places of a corpus laid side by side: runs of columns in which all of them have the same symbols, with gaps of any content
 * between the runs. Never changes.
 */
final class Alignment {
    /** Where each run begins, by run, then by place. */
    private final int[][] starts;
    /** The columns of each run. */
    private final int[] lengths;

    private final int columns;

    private Alignment(int[][] starts, int[] lengths) {
        this.starts = starts;
        this.lengths = lengths;
        int sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        columns = sum;
    }

    /** Places that begin at these positions and have {@code length} columns. */
    static Alignment of(int[] starts, int length) {
        return new Alignment(new int[][] {starts.clone()}, new int[] {length});
    }

    /** The number of places. */
    int places() {
        return starts[0].length;
    }

    /** The number of columns. */
    int columns() {
        return columns;
    }

    /** The number of gaps. */
    int gaps() {
        return lengths.length - 1;
    }

    /** The positions where the places begin; not to be written to. */
    int[] starts() {
        return starts[0];
    }

    /** The position where a place begins. */
    int start(int place) {
        return starts[0][place];
    }

    /** The position after the end of a place. */
    int end(int place) {
        int last = lengths.length - 1;
        return starts[last][place] + lengths[last];
    }

    /** The number of runs. */
    int runs() {
        return lengths.length;
    }

    /** The columns of a run. */
    int columns(int run) {
        return lengths[run];
    }

    /** The position where a run of a place begins. */
    int start(int run, int place) {
        return starts[run][place];
    }

    /** The most positions that a place has in gaps. */
    int widestGaps() {
        int widest = 0;
        for (int place = 0; place < places(); place++) {
            widest = Math.max(widest, end(place) - start(place) - columns);
        }
        return widest;
    }

    /** The positions of a place, column by column. */
    int[] positions(int place) {
        int[] positions = new int[columns];
        int column = 0;
        for (int run = 0; run < lengths.length; run++) {
            for (int i = 0; i < lengths[run]; i++) {
                positions[column++] = starts[run][place] + i;
            }
        }
        return positions;
    }

    /** The position of a place in a column. */
    int position(int column, int place) {
        int run = 0;
        int before = 0;
        while (before + lengths[run] <= column) {
            before += lengths[run++];
        }
        return starts[run][place] + column - before;
    }

    /** The same places with {@code more} columns at the end. */
    Alignment longer(int more) {
        int[] longer = lengths.clone();
        longer[longer.length - 1] += more;
        return new Alignment(starts, longer);
    }

    /** These of the places. */
    Alignment only(int... places) {
        if (places.length == places()) {
            return this;
        }
        int[][] kept = new int[starts.length][places.length];
        for (int run = 0; run < starts.length; run++) {
            for (int i = 0; i < places.length; i++) {
                kept[run][i] = starts[run][places[i]];
            }
        }
        return new Alignment(kept, lengths);
    }

    /** A further run of {@code length} columns after a gap, one start for each place. */
    Alignment then(int[] resumed, int length) {
        int runs = lengths.length;
        int[][] longer = Arrays.copyOf(starts, runs + 1);
        int[] further = Arrays.copyOf(lengths, runs + 1);
        longer[runs] = resumed.clone();
        further[runs] = length;
        return new Alignment(longer, further);
    }

    /** The columns in [from, to), which are some. */
    Alignment slice(int from, int to) {
        if (from == 0 && to == columns) {
            return this;
        }
        int[][] kept = new int[lengths.length][];
        int[] sliced = new int[lengths.length];
        int count = 0;
        int first = 0;
        for (int run = 0; run < lengths.length; run++) {
            int begin = Math.max(from - first, 0);
            int end = Math.min(to - first, lengths[run]);
            if (begin < end) {
                kept[count] = shifted(starts[run], begin);
                sliced[count++] = end - begin;
            }
            first += lengths[run];
        }
        return new Alignment(Arrays.copyOf(kept, count), Arrays.copyOf(sliced, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alignment that
                && Arrays.equals(lengths, that.lengths)
                && Arrays.deepEquals(starts, that.starts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lengths) * 31 + Arrays.deepHashCode(starts);
    }

    private static int[] shifted(int[] starts, int by) {
        int[] shifted = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            shifted[i] = starts[i] + by;
        }
        return shifted;
    }
}
