package dev.descent.loss.clone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places of a corpus laid side by side: runs of columns in which all of them have the same symbols, with gaps of any content
 * between the runs.
 */
final class Alignment {
    private final List<Run> runs;

    /** Columns without a gap: where they begin in each place, and how many there are. */
    private static final class Run {
        private final int[] starts;
        private final int length;

        Run(int[] starts, int length) {
            this.starts = starts;
            this.length = length;
        }

        Run slice(int from, int to) {
            return new Run(IntStream.of(starts).map(start -> start + from).toArray(), to - from);
        }

        Run only(int[] places) {
            return new Run(IntStream.of(places).map(place -> starts[place]).toArray(), length);
        }
    }

    private Alignment(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Places that begin at these positions and have {@code length} columns. */
    static Alignment of(int[] starts, int length) {
        return new Alignment(List.of(new Run(starts.clone(), length)));
    }

    /** The number of places. */
    int places() {
        return runs.getFirst().starts.length;
    }

    /** The number of columns. */
    int columns() {
        return runs.stream().mapToInt(run -> run.length).sum();
    }

    /** The number of gaps. */
    int gaps() {
        return runs.size() - 1;
    }

    /** The position where a place begins. */
    int start(int place) {
        return runs.getFirst().starts[place];
    }

    /** The position after the end of a place. */
    int end(int place) {
        return runs.getLast().starts[place] + runs.getLast().length;
    }

    /** The most positions that a place has in gaps. */
    int widestGaps() {
        return IntStream.range(0, places())
                .map(place -> end(place) - start(place) - columns())
                .max()
                .orElse(0);
    }

    /** The positions of a place, column by column. */
    int[] positions(int place) {
        return runs.stream()
                .flatMapToInt(run -> IntStream.range(run.starts[place], run.starts[place] + run.length))
                .toArray();
    }

    /** The same places with {@code more} columns at the end. */
    Alignment longer(int more) {
        List<Run> longer = new ArrayList<>(runs);
        Run last = longer.removeLast();
        longer.add(new Run(last.starts, last.length + more));
        return new Alignment(longer);
    }

    /** These of the places. */
    Alignment only(int... places) {
        return new Alignment(runs.stream().map(run -> run.only(places)).toList());
    }

    /** A further run of {@code length} columns after a gap, one start for each place. */
    Alignment then(int[] starts, int length) {
        List<Run> longer = new ArrayList<>(runs);
        longer.add(new Run(starts.clone(), length));
        return new Alignment(longer);
    }

    /** The columns in [from, to), which are some. */
    Alignment slice(int from, int to) {
        List<Run> kept = new ArrayList<>();
        int first = 0;
        for (Run run : runs) {
            int begin = Math.max(from - first, 0);
            int end = Math.min(to - first, run.length);
            if (begin < end) {
                kept.add(run.slice(begin, end));
            }
            first += run.length;
        }
        return new Alignment(kept);
    }
}
