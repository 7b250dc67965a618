package dev.descent.source;

import java.util.Set;

/**
 * What the ruler knows of one named function, method or constructor. Lambdas, anonymous classes and local types have no
 * facts of their own: they count in the named function that holds them.
 *
 * @param name the simple name; empty for a file's top-level code
 * @param owner the simple name of the type that it belongs to (the receiver's in Go, the {@code impl}'s in Rust), or empty
 * @param parent index of the named function that encloses it, or -1; an enclosed function counts in its outermost owner
 * @param span where it is, annotations and decorators included
 * @param tokens its weighted tokens, all that it encloses included; for top-level code: executable statements and
 *     initialisers outside functions, not imports, headers and signatures
 * @param cognitive Cognitive Complexity (G. A. Campbell, SonarSource), all that it encloses included
 * @param cyclomatic cyclomatic complexity (McCabe), at least 1, all that it encloses included
 * @param parameters number of parameters, the receiver excluded
 * @param booleanParameters how many of them are declared boolean or have a boolean default
 * @param visibility from how far it can be named
 * @param traits what else is known of it
 */
public record FunctionFacts(
        String name,
        String owner,
        int parent,
        Span span,
        int tokens,
        int cognitive,
        int cyclomatic,
        int parameters,
        int booleanParameters,
        Visibility visibility,
        Set<Trait> traits) {

    public FunctionFacts {
        traits = Set.copyOf(traits);
    }

    /** Properties of a function that decide whether economy may charge it. */
    public enum Trait {
        /** A constructor or initialiser. */
        CONSTRUCTOR,
        /** Has no body. */
        ABSTRACT,
        /** Overrides or implements something, or may do so as far as the file can tell. */
        OVERRIDE,
        /** Called by something outside the code: {@code main}, annotated, decorated, a framework's or runtime's hook. */
        ENTRY_POINT,
        /** Its whole body passes its own arguments on to one other function. */
        WRAPPER,
        /** Test code inside a production file, for instance below {@code #[cfg(test)]}. */
        TEST
    }

    /** Whether this stands for the statements outside any function. */
    public boolean isTopLevelCode() {
        return name.isEmpty();
    }

    /** Whether it is enclosed by another named function. */
    public boolean isEnclosed() {
        return parent >= 0;
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** {@code Owner.name}, or the simple name. */
    public String qualifiedName() {
        return owner.isEmpty() ? name : owner + "." + name;
    }
}
