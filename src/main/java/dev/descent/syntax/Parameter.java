package dev.descent.syntax;

/**
 * A parameter of a function.
 *
 * @param name as declared, or empty
 * @param isBoolean declared boolean, or with a boolean default
 */
record Parameter(String name, boolean isBoolean) {}
