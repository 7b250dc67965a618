package dev.descent.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long answers took, each from the moment its question was due, in nanoseconds. */
final class Latencies {
    private final long[] sorted;

    Latencies(long[] nanoseconds) {
        sorted = nanoseconds.clone();
        Arrays.sort(sorted);
    }

    /** The smallest latency that {@code share} (0 to 1) of the answers don't exceed, in milliseconds. */
    double percentile(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms",
                percentile(0.5),
                percentile(0.99),
                percentile(0.999),
                percentile(1));
    }
}
