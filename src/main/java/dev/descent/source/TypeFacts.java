package dev.descent.source;

/**
 * What the ruler knows of one named type.
 *
 * @param name the simple name
 * @param parent index of the type that encloses it in the same file, or -1
 * @param span where it is
 * @param tokens its weighted tokens, methods and nested types included
 * @param shape the states that it can represent
 * @param isAbstraction whether it can't be instantiated and exists to be implemented (interface, trait, abstract class);
 *     a sealed or closed family is a sum type, not an abstraction
 * @param visibility from how far it can be named
 * @param isTest test code inside a production file
 */
public record TypeFacts(
        String name,
        int parent,
        Span span,
        int tokens,
        Shape shape,
        boolean isAbstraction,
        Visibility visibility,
        boolean isTest) {}
