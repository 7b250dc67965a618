package dev.descent.source;

/**
 * How often a function uses a name that is not declared at that place. A string literal that reads as an identifier counts
 * as a mention, for reflection and registries name things that way, and so does the name of a file, for data is read that way.
 *
 * @param name the simple name
 * @param function index of the innermost named function in which it is used; 0 is the top-level code
 * @param calls how often it is called or constructed
 * @param mentions how often it is named otherwise: as a value, a type, in a string
 */
public record NameUse(String name, int function, int calls, int mentions) {}
