package dev.descent.syntax;

/**
 * A parameter of a function.
 *
 * @param name as it is written when passed on, for instance {@code rest...} in Go; empty when it has none
 * @param isBoolean declared boolean, or with a boolean default
 */
record Parameter(String name, boolean isBoolean) {}
