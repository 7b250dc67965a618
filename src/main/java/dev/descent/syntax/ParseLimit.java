package dev.descent.syntax;

import java.time.Duration;

/**
 * How long a parse may take. Steps decide, because they are the same on every machine; time is the backstop for texts whose
 * single steps are slow, as they are in Ruby where most lines are syntax errors; it is long, lest a busy machine give up
 * what an idle one scores.
 *
 * @param steps calls of tree-sitter's progress callback: one for every 100 operations of the parser
 * @param time wall time
 */
record ParseLimit(long steps, Duration time) {
    /** About two seconds of an unoptimised core; 1 MB of statements without a comment takes almost all of the steps. */
    static final ParseLimit DEFAULT = new ParseLimit(25_000, Duration.ofSeconds(30));
}
