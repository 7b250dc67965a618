package dev.descent.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds the names that somebody may have meant who wrote one that isn't there. */
public final class Nearest {
    /** Longer ones are no slips of a finger. */
    private static final int LONGEST = 500;

    private Nearest() {}

    /** The known names that differ least from {@code written}, nearest first, at most {@code limit}; none that differ much. */
    public static List<String> to(String written, Collection<String> known, int limit) {
        String sought = written.toLowerCase(Locale.ROOT);
        int most = Math.max(2, sought.length() / 3);
        return known.stream()
                .filter(name -> name.length() <= LONGEST && Math.abs(name.length() - sought.length()) <= most)
                .map(name -> new Candidate(name, distance(sought, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= most)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    private record Candidate(String name, int distance) {}

    /** How many characters must be added, left out or replaced (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
