package dev.descent.loss;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides an amount into whole parts by size (largest remainder, Hamilton's method), so that the parts sum to it exactly. */
public final class Apportionment {
    private Apportionment() {}

    /** Parts of {@code amount}, one for each size, an earlier one first on a tie; the first gets all when every size is 0. */
    public static long[] of(long amount, int... sizes) {
        long[] parts = new long[sizes.length];
        long total = IntStream.of(sizes).asLongStream().sum();
        if (total == 0) {
            parts[0] = amount;
            return parts;
        }
        long left = amount;
        for (int i = 0; i < sizes.length; i++) {
            parts[i] = amount * sizes[i] / total;
            left -= parts[i];
        }
        IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(amount * sizes[i] % total)))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
