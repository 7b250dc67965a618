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
                roles[kind] |= bit(role);
            }
        }
        return this;
    }

    boolean has(int kind, Role role) {
        return (roles[kind] & bit(role)) != 0;
    }

    /** Which of some roles a kind plays, a bit for each. */
    long among(int kind, long anyOf) {
        return roles[kind] & anyOf;
    }

    /** The first role of a set of at least one, a bit for each. */
    static Role first(long some) {
        return ROLES[Long.numberOfTrailingZeros(some)];
    }

    /** The bits of some roles. */
    static long bits(Role... roles) {
        long bits = 0;
        for (Role role : roles) {
            bits |= bit(role);
        }
        return bits;
    }

    // the bits never leave the process
    @SuppressWarnings("EnumOrdinal")
    private static long bit(Role role) {
        return 1L << role.ordinal();
    }
}
