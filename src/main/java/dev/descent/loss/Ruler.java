package dev.descent.loss;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a score is measured with; scores of two rulers are never subtracted.
 *
 * @param weights how much each term counts
 */
public record Ruler(Weights weights) {
    /** The version of the terms' definitions and constants. */
    public static final String VERSION = "2";

    /** Above this many tokens a function is too long. */
    public static final int LENGTH_BUDGET = 100;

    /** Above this Cognitive Complexity a function is too tangled. */
    public static final int COGNITIVE_BUDGET = 8;

    /** Above this many bits a type can represent too many states. */
    public static final int STATE_BUDGET = 4;

    public static final Ruler DEFAULT = new Ruler(Weights.DEFAULT);

    /**
     * By what a term's amounts are multiplied before they are added up, in thousandths. The factors come from the calibration study ({@code
     * docs/calibration.md}): with them the median shares of real repositories lie as near to the aim as the genuine refactorings allow.
     */
    static int scale(Term term) {
        return switch (term) {
            case COMPLEXITY, ECONOMY, STATE, MODULARITY -> 1000;
            case DUPLICATION -> 1500;
        };
    }

    /** Names this ruler in reports: {@code 1}, or {@code 1 (state 0.500)} when weights differ from the default. */
    public String name() {
        String changed = List.of(Term.values()).stream()
                .filter(term -> weights.get(term) != Weights.DEFAULT.get(term))
                .map(term -> String.format(Locale.ROOT, "%s %.3f", term.key(), weights.get(term) / 1000.0))
                .collect(Collectors.joining(", "));
        return changed.isEmpty() ? VERSION : VERSION + " (" + changed + ")";
    }
}
