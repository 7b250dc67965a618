package dev.descent.loss.term;

/**
 * A charge that starts softly near a budget: {@code factor · h_θ(x)}, where h is 0 up to 0.6θ, (x − 0.6θ)² / 1.6θ up to 1.4θ
 * and x − θ above: convex, smooth, exactly 0 for small things.
 *
 * @param factor what an excess of 1 costs far above the budget, in tokens
 * @param theta the budget θ
 */
record Hinge(int factor, int theta) {
    Hinge {
        if (factor < 1 || theta < 1) {
            throw new IllegalArgumentException("no hinge: factor " + factor + ", budget " + theta);
        }
    }

    /** The charge for {@code milliX} thousandths of x (0 to 2^31), in milli-tokens, a half rounded up. */
    long charge(long milliX) {
        long budget = 1000L * theta;
        if (5 * milliX <= 3 * budget) {
            return 0;
        }
        if (5 * milliX >= 7 * budget) {
            return factor * (milliX - budget);
        }
        long excess = 5 * milliX - 3 * budget;
        long divisor = 40 * budget;
        return (2L * factor * excess * excess + divisor) / (2 * divisor);
    }
}
