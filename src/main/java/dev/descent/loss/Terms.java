package dev.descent.loss;

/**
 * An amount for each term, in milli-tokens; negative in differences.
 *
 * @param complexity A
 * @param economy B
 * @param duplication C
 * @param state D
 * @param modularity M
 */
public record Terms(long complexity, long economy, long duplication, long state, long modularity) {
    public static final Terms ZERO = new Terms(0, 0, 0, 0, 0);

    /** This amount for one term, 0 for the others. */
    public static Terms of(Term term, long milliTokens) {
        if (milliTokens == 0) {
            return ZERO;
        }
        return switch (term) {
            case COMPLEXITY -> new Terms(milliTokens, 0, 0, 0, 0);
            case ECONOMY -> new Terms(0, milliTokens, 0, 0, 0);
            case DUPLICATION -> new Terms(0, 0, milliTokens, 0, 0);
            case STATE -> new Terms(0, 0, 0, milliTokens, 0);
            case MODULARITY -> new Terms(0, 0, 0, 0, milliTokens);
        };
    }

    public long get(Term term) {
        return switch (term) {
            case COMPLEXITY -> complexity;
            case ECONOMY -> economy;
            case DUPLICATION -> duplication;
            case STATE -> state;
            case MODULARITY -> modularity;
        };
    }

    /** The sum; one of the two where the other is 0, for most amounts are. */
    public Terms plus(Terms other) {
        if (equals(ZERO)) {
            return other;
        }
        return other.equals(ZERO)
                ? this
                : new Terms(
                        complexity + other.complexity,
                        economy + other.economy,
                        duplication + other.duplication,
                        state + other.state,
                        modularity + other.modularity);
    }

    public Terms minus(Terms other) {
        return plus(other.negated());
    }

    public Terms negated() {
        return new Terms(-complexity, -economy, -duplication, -state, -modularity);
    }

    /** This, with 0 for each negative amount. */
    public Terms positivePart() {
        return new Terms(
                Math.max(0, complexity),
                Math.max(0, economy),
                Math.max(0, duplication),
                Math.max(0, state),
                Math.max(0, modularity));
    }

    /** The sum over all terms. */
    public long total() {
        return complexity + economy + duplication + state + modularity;
    }
}
