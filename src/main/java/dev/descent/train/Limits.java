package dev.descent.train;

import java.time.Duration;
import java.util.Locale;

/**
 * Where a run stops, and what a single change may come to.
 *
 * @param epochs at most so many
 * @param hotspots so many changes are tried in an epoch, 1 or more
 * @param workers so many of them at once, 1 or more
 * @param patience a run has converged after so many epochs in a row that gained less than {@link #epsilon}
 * @param cost the whole run's models may take so much
 * @param wall the run may take so long
 * @param candidate the size of one change
 * @param lines lines that the whole run may add and remove
 */
public record Limits(
        int epochs, int hotspots, int workers, int patience, Cost cost, Duration wall, Size candidate, int lines) {
    public static final Limits DEFAULT =
            new Limits(5, 3, 2, 2, new Cost(400_000, 2_000_000), Duration.ofMinutes(45), new Size(150, 3), 400);

    /** What models may take for one candidate, whoever asks them and whatever else is allowed. */
    public static final Cost CANDIDATE = new Cost(70_000, 250_000);

    private static final double LEAST_RELATIVE_GAIN = 0.005;
    private static final double LEAST_GAIN = 0.002;

    public Limits {
        if (Math.min(Math.min(epochs, hotspots), Math.min(workers, patience)) < 1) {
            throw new IllegalArgumentException("a run has an epoch, a hotspot, a worker and some patience");
        }
    }

    /** The same with so many epochs. */
    public Limits epochs(int most) {
        return new Limits(most, hotspots, workers, patience, cost, wall, candidate, lines);
    }

    /** The same with so many changes an epoch. */
    public Limits hotspots(int most) {
        return new Limits(epochs, most, workers, patience, cost, wall, candidate, lines);
    }

    /** The same with so many workers. */
    public Limits workers(int most) {
        return new Limits(epochs, hotspots, most, patience, cost, wall, candidate, lines);
    }

    /** The same with so much time. */
    public Limits wall(Duration most) {
        return new Limits(epochs, hotspots, workers, patience, cost, most, candidate, lines);
    }

    /** The same with so much for models. */
    public Limits cost(Cost most) {
        return new Limits(epochs, hotspots, workers, patience, most, wall, candidate, lines);
    }

    /** ε = max(0.5 % of L0, 0.002): what is less isn't worth a reader's time. */
    public static double epsilon(double lossAtBaseline) {
        return Math.max(LEAST_RELATIVE_GAIN * lossAtBaseline, LEAST_GAIN);
    }

    /**
     * What models may take.
     *
     * @param tokens read and written
     * @param microUsd millionths of a US dollar
     */
    public record Cost(long tokens, long microUsd) {
        /** Whether this covers what was spent and what may come on top. */
        boolean covers(Usage spent) {
            return spent.tokens() <= tokens && spent.microUsd() <= microUsd;
        }

        /** {@code 70,000 tokens or 0.25 USD}. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d tokens or %.2f USD", tokens, microUsd / 1e6);
        }
    }

    /**
     * How much a change may touch.
     *
     * @param lines added and removed
     * @param files number of them
     */
    public record Size(int lines, int files) {}
}
