package dev.descent.llm;

import dev.descent.train.Usage;

/**
 * What a model costs, in US dollars per million tokens, which is millionths of a dollar per token.
 *
 * @param input for tokens that it reads
 * @param cachedInput for those that it finds in its cache
 * @param cacheWrite for those that it puts there
 * @param output for tokens that it writes
 */
public record Price(double input, double cachedInput, double cacheWrite, double output) {
    /** For models that run on one's own machine. */
    public static final Price FREE = new Price(0, 0, 0, 0);

    /** What a call took, priced; rounded up. */
    Usage of(Tokens tokens) {
        double microUsd = tokens.fresh() * input
                + tokens.cached() * cachedInput
                + tokens.cacheWrites() * cacheWrite
                + tokens.output() * output;
        return new Usage(tokens.input(), tokens.cached(), tokens.output(), (long) Math.ceil(microUsd));
    }

    /**
     * Tokens as every provider's own count comes down to.
     *
     * @param fresh read at full price
     * @param cached read from a cache
     * @param cacheWrites read, and put into a cache
     * @param output written, thoughts included
     */
    record Tokens(long fresh, long cached, long cacheWrites, long output) {
        long input() {
            return fresh + cached + cacheWrites;
        }
    }
}
