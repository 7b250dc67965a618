package dev.descent.loss;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How often the files of a tree changed lately. It ranks hotspots and is no part of the loss, for history can be rewritten.
 *
 * @param percentiles by path, the part of the scored files that changed less often, from 0 to below 1
 * @param volatility σ, the standard deviation of the number of changes over the scored files, in changes
 */
public record Churn(Map<String, Double> percentiles, double volatility) {
    /** Of a tree without history. */
    public static final Churn NONE = new Churn(Map.of(), 0);

    public Churn {
        percentiles = Map.copyOf(percentiles);
    }

    /**
     * Of the scored production files of a tree; {@code changes} counts the changes by path, a path that it lacks has none. Without
     * any change there is nothing to go by.
     */
    public static Churn of(Score score, Map<String, Integer> changes) {
        if (changes.isEmpty()) {
            return NONE;
        }
        List<String> paths = score.files().stream()
                .filter(file -> !file.isTest())
                .map(FileScore::path)
                .toList();
        int[] counts =
                paths.stream().mapToInt(path -> changes.getOrDefault(path, 0)).toArray();
        int[] sorted = Arrays.stream(counts).sorted().toArray();
        Map<Integer, Integer> below = new HashMap<>();
        IntStream.range(0, sorted.length).forEach(rank -> below.putIfAbsent(sorted[rank], rank));
        Map<String, Double> percentiles = new HashMap<>();
        IntStream.range(0, counts.length)
                .forEach(file ->
                        percentiles.put(paths.get(file), below.getOrDefault(counts[file], 0) / (double) counts.length));
        return new Churn(percentiles, deviation(counts));
    }

    /** The part of the scored files that changed less often than this one; 0 for what isn't known. */
    public double percentile(String path) {
        return percentiles.getOrDefault(path, 0.0);
    }

    /** Whether there is history to go by. */
    public boolean isKnown() {
        return !percentiles.isEmpty();
    }

    private static double deviation(int[] counts) {
        double mean = Arrays.stream(counts).average().orElse(0);
        return Math.sqrt(Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0));
    }
}
