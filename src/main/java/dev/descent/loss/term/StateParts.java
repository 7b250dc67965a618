package dev.descent.loss.term;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what makes the states of one type, by kind of field. */
final class StateParts {
    /** Types that hold each other many times over could count to infinity. */
    private static final int MOST = 1_000_000;

    private final Map<String, Integer> counts = new TreeMap<>();
    private int flags;

    /** Adds {@code count} fields of a kind (a singular noun), {@code flags} of whose bits are simply on or off. */
    void add(String kind, int count, int flags) {
        if (count > 0) {
            counts.merge(kind, count, StateParts::sum);
            this.flags = sum(this.flags, flags);
        }
    }

    /** Adds what another type holds. */
    void addAll(StateParts other) {
        other.counts.forEach((kind, count) -> counts.merge(kind, count, StateParts::sum));
        flags = sum(flags, other.flags);
    }

    private static int sum(int one, int other) {
        return (int) Math.min(MOST, (long) one + other);
    }

    /** Number of bits that are on or off independently of all others. */
    int flags() {
        return flags;
    }

    /** {@code 8 flags}, {@code 3 optionals}: most numerous first. */
    List<String> inWords() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getValue() + " " + entry.getKey() + (entry.getValue() == 1 ? "" : "s"))
                .toList();
    }
}
