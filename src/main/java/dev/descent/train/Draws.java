package dev.descent.train;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a further candidate for one hotspot is worth what it costs. The best of K draws from a normal distribution lies m(K)·σ
 * above its mean, and m grows like √(2 ln K): so each further draw brings less (L. H. C. Tippett, On the Extreme Individuals and
 * the Range of Samples Taken from a Normal Population, 1925).
 *
 * @param yields what earlier candidates of the run brought, as parts of what was predicted, at most 1; 0 for a refused one
 * @param price what one draw costs in avoidable tokens that the same money brings elsewhere
 */
record Draws(List<Double> yields, double price) {
    static final int MOST = 5;

    /** m(K) for K = 1 to 5. */
    private static final double[] BEST_OF = {0, 0.5642, 0.8463, 1.0294, 1.1630};

    /** Before anything is known of how well proposals do. */
    private static final double USUAL_YIELD = 0.5;

    /** Half a token: a gain below that is noise. */
    private static final double NOTICEABLE = 0.5;

    /** Who brings more than was predicted, a file's neighbours for instance, says nothing of other places. */
    private static final double WHOLE = 1;

    private static final double TOKEN = 1000.0;

    Draws {
        yields = List.copyOf(yields);
    }

    /** What a run knows by now. */
    static Draws after(List<RunEvent> past) {
        List<RunEvent> drafts =
                past.stream().filter(event -> event.step() == Step.DRAFTED).toList();
        double gained = past.stream()
                .filter(event -> event.step() == Step.KEPT)
                .mapToDouble(event -> event.details().whole(Facts.GAIN_TOKENS) / TOKEN)
                .sum();
        long spent =
                drafts.stream().mapToLong(event -> event.usage().microUsd()).sum();
        double each = drafts.isEmpty() ? 0 : (double) spent / drafts.size();
        return new Draws(
                drafts.stream().map(draft -> brought(draft, past)).toList(), spent == 0 ? 0 : gained / spent * each);
    }

    private static double brought(RunEvent draft, List<RunEvent> past) {
        return past.stream()
                .filter(event -> event.step() == Step.TESTED
                        && event.epoch() == draft.epoch()
                        && event.subject().equals(draft.subject()))
                .map(RunEvent::details)
                .filter(details -> details.whole(Facts.PREDICTED) > 0)
                .mapToDouble(details -> (double) details.whole(Facts.GAIN_TOKENS) / details.whole(Facts.PREDICTED))
                .map(part -> Math.min(part, WHOLE))
                .findFirst()
                .orElse(0);
    }

    /**
     * What a further draw is expected to bring, in avoidable tokens, 0 or more.
     *
     * @param drawn how many there were, 1 or more
     * @param hasOne whether one of them can be kept
     * @param predicted what mending the hotspot promises, in avoidable tokens
     */
    double expected(int drawn, boolean hasOne, double predicted) {
        if (drawn >= MOST) {
            return 0;
        }
        return predicted * (hasOne ? deviation() * (BEST_OF[drawn] - BEST_OF[drawn - 1]) : mean());
    }

    /** Whether that is worth the price. */
    boolean isWorth(double expected) {
        return expected > Math.max(price, NOTICEABLE);
    }

    private double mean() {
        return Math.max(0, yields.stream().mapToDouble(each -> each).average().orElse(USUAL_YIELD));
    }

    private double deviation() {
        if (yields.size() < 2) {
            return 0;
        }
        double mean = yields.stream().mapToDouble(each -> each).average().orElseThrow();
        double[] squares = yields.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .toArray();
        return Math.sqrt(Arrays.stream(squares).sum() / (squares.length - 1));
    }
}
