package dev.descent.loss;

/**
 * How much each term counts, in thousandths.
 *
 * @param complexity A
 * @param economy B
 * @param duplication C
 * @param state D; half by default, for no study has validated it yet
 * @param modularity M
 */
public record Weights(int complexity, int economy, int duplication, int state, int modularity) {
    public static final Weights DEFAULT = new Weights(1000, 1000, 1000, 500, 1000);

    public Weights {
        if (Math.min(Math.min(Math.min(complexity, economy), Math.min(duplication, state)), modularity) < 0) {
            throw new IllegalArgumentException("a weight is 0 or more");
        }
    }

    public int get(Term term) {
        return switch (term) {
            case COMPLEXITY -> complexity;
            case ECONOMY -> economy;
            case DUPLICATION -> duplication;
            case STATE -> state;
            case MODULARITY -> modularity;
        };
    }
}
