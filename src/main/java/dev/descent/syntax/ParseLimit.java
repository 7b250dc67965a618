package dev.descent.syntax;

import java.time.Duration;

/**
 * How long a parse may take. Steps decide, because they are the same on every machine; time is the backstop for texts whose
 * single steps are slow.
 *
 * @param steps calls of tree-sitter's progress callback: one for every 100 operations of the parser
 * @param time wall time
 */
record ParseLimit(long steps, Duration time) {
    /** About two seconds of an unoptimised core; an ordinary file of 1 MB takes an eighth of the steps. */
    static final ParseLimit DEFAULT = new ParseLimit(25_000, Duration.ofSeconds(10));
}
