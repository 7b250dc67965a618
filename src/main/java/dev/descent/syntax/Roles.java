package dev.descent.syntax;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which kinds of a grammar play which roles. */
final class Roles {
    private final Grammar grammar;
    private final List<Set<Role>> rolesOf;

    private Roles(Grammar grammar) {
        this.grammar = grammar;
        this.rolesOf = Stream.generate(() -> (Set<Role>) EnumSet.noneOf(Role.class))
                .limit(grammar.kinds())
                .toList();
    }

    /** Starts without any role. */
    static Roles in(Grammar grammar) {
        return new Roles(grammar);
    }

    /** Gives a role to the kinds that have one of these names; throws when the grammar has none of a name. */
    Roles are(Role role, String... names) {
        for (String name : names) {
            int[] found = grammar.kindsCalled(name);
            if (found.length == 0) {
                throw new IllegalArgumentException("the grammar has no " + name);
            }
            for (int kind : found) {
                rolesOf.get(kind).add(role);
            }
        }
        return this;
    }

    boolean has(int kind, Role role) {
        return rolesOf.get(kind).contains(role);
    }
}
