package dev.descent.train;

/**
 * What model calls took.
 *
 * @param input tokens that were read, those from a cache included
 * @param cached how many of them came from a cache
 * @param output tokens that were written
 * @param microUsd the price in millionths of a US dollar
 */
public record Usage(long input, long cached, long output, long microUsd) {
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    /** Tokens read and written. */
    public long tokens() {
        return input + output;
    }

    public Usage plus(Usage other) {
        return new Usage(input + other.input, cached + other.cached, output + other.output, microUsd + other.microUsd);
    }
}
