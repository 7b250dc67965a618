package dev.descent.syntax;

import java.util.function.BiFunction;

/**
 * A question about a node that many others ask, so that {@link Code#ask} answers it once: what a type inherits, which names
 * a file exports.
 *
 * @param answer finds the answer for a node of some code
 */
record Question<T>(BiFunction<Code, Integer, T> answer) {}
