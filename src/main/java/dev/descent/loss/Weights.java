package dev.descent.loss;

/**
 * How much each term counts, in thousandths of what the ruler's own scale says.
 *
 * @param complexity A
 * @param economy B
 * @param duplication C
 * @param state D
 * @param modularity M
 */
public record Weights(int complexity, int economy, int duplication, int state, int modularity) {
    public static final Weights DEFAULT = new Weights(1000, 1000, 1000, 1000, 1000);

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
