package dev.descent.syntax;

/** Which kinds of a grammar play which roles. */
final class Roles {
    private static final Role[] ROLES = Role.values();

    private final Grammar grammar;
    /** By kind, a bit for each role. */
    private final long[] roles;

    private Roles(Grammar grammar) {
        this.grammar = grammar;
        this.roles = new long[grammar.kinds()];
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
                roles[kind] |= role.bit();
            }
        }
        return this;
    }

    /** By kind, a bit for each role that it may play; not to be changed. */
    long[] byKind() {
        return roles;
    }

    /** The first role of a set of at least one, a bit for each. */
    static Role first(long some) {
        return ROLES[Long.numberOfTrailingZeros(some)];
    }

    /** The bits of some roles. */
    static long bits(Role... roles) {
        long bits = 0;
        for (Role role : roles) {
            bits |= role.bit();
        }
        return bits;
    }
}
