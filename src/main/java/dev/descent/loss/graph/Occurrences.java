package dev.descent.loss.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where names occur in a list, such as the uses in a file: positions sorted by name, so that those of one are found fast. */
final class Occurrences {
    private final long[] sorted;

    private Occurrences(long[] sorted) {
        this.sorted = sorted;
    }

    /** {@code names[i]} is the number of the name at position i; below 0 there is none. */
    static Occurrences of(int[] names) {
        long[] sorted = new long[names.length];
        for (int position = 0; position < names.length; position++) {
            sorted[position] = (long) names[position] << Integer.SIZE | position;
        }
        Arrays.sort(sorted);
        return new Occurrences(sorted);
    }

    /** The positions of a name, ascending. */
    IntStream positions(int name) {
        return IntStream.range(first(name), first(name + 1)).map(at -> (int) sorted[at]);
    }

    int count(int name) {
        return first(name + 1) - first(name);
    }

    private int first(int name) {
        int found = Arrays.binarySearch(sorted, (long) name << Integer.SIZE);
        return found < 0 ? -found - 1 : found;
    }

    /** The different names, ascending. */
    int[] names() {
        int[] names = new int[sorted.length];
        int count = 0;
        for (int at = first(0); at < sorted.length; at++) {
            int name = (int) (sorted[at] >> Integer.SIZE);
            if (count == 0 || names[count - 1] != name) {
                names[count++] = name;
            }
        }
        return Arrays.copyOf(names, count);
    }
}
