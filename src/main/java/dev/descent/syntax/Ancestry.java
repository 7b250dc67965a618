package dev.descent.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the types of one file inherit from each other, by their simple names. */
interface Ancestry {
    /** How many generations are followed; types that inherit from themselves have no end. */
    int DEEPEST = 8;

    /** The declarations of a type, none when they are elsewhere. */
    List<Integer> declarations(String type);

    /** The simple names of what a declaration builds on. */
    List<String> supertypes(int declaration);

    /** Whether a declaration has a member of its own. */
    boolean declares(int declaration, String member);

    /** Whether one of these types may have a member; of those declared elsewhere nothing is known. */
    default boolean mayDeclare(List<String> types, String member) {
        Set<String> generation = new LinkedHashSet<>(types);
        for (int depth = 0; depth <= DEEPEST; depth++) {
            if (generation.stream().anyMatch(type -> mayDeclare(type, member))) {
                return true;
            }
            generation = generation.stream()
                    .flatMap(type -> declarations(type).stream())
                    .flatMap(declaration -> supertypes(declaration).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return !generation.isEmpty();
    }

    private boolean mayDeclare(String type, String member) {
        List<Integer> declarations = declarations(type);
        return declarations.isEmpty() || declarations.stream().anyMatch(declaration -> declares(declaration, member));
    }
}
