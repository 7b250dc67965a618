package dev.descent.loss;

import dev.descent.source.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Counts runs of six tokens, identifiers and literals abstracted (w-shingling, A. Broder, 1997): what code consists of,
 * whatever it is called and wherever it stands.
 */
final class Shingles {
    private static final int LENGTH = 6;

    private final Map<Long, Integer> counts = new HashMap<>();

    /** Counts the runs that begin at a position of {@code code} that {@code included} holds for, {@code times} each. */
    void add(Tokens code, IntPredicate included, int times) {
        starts(0, code.size()).filter(included).forEach(start -> counts.merge(run(code, start), times, Integer::sum));
    }

    /** Whether at least this part of the runs in [from, to) occur here, more often than they were taken away. */
    boolean hold(Tokens code, int from, int to, double part) {
        long[] runs = starts(from, to).mapToLong(start -> run(code, start)).toArray();
        long here = LongStream.of(runs)
                .filter(run -> counts.getOrDefault(run, 0) > 0)
                .count();
        return runs.length > 0 && here >= part * runs.length;
    }

    private static IntStream starts(int from, int to) {
        return IntStream.rangeClosed(from, to - LENGTH);
    }

    private static long run(Tokens code, int start) {
        long hash = 1;
        for (int i = start; i < start + LENGTH; i++) {
            hash = 0x100000001b3L * hash + code.kind(i);
        }
        return hash;
    }
}
