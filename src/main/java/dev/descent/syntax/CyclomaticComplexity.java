package dev.descent.syntax;

import java.util.Arrays;

/** Cyclomatic complexity of every function of a file (T. J. McCabe, 1976): 1 and the number of decisions. */
final class CyclomaticComplexity {
    private static final long DECISIONS =
            Roles.bits(Role.IF, Role.ELSE_IF, Role.LOOP, Role.CATCH, Role.TERNARY, Role.BRANCH);
    private static final long COUNTED = DECISIONS | Roles.bits(Role.LOGICAL_OPERATOR, Role.CASE);

    private CyclomaticComplexity() {}

    /** The complexity by function, decisions of enclosed functions included. */
    static int[] of(Code code, Scopes scopes) {
        int[] totals = new int[scopes.functions().size()];
        Arrays.fill(totals, 1);
        for (int node = 1; node < code.tree().size(); node++) {
            if (code.mayBe(node, COUNTED) && isDecision(code, node)) {
                scopes.addToAll(totals, scopes.functionOf(node), 1);
            }
        }
        return totals;
    }

    private static boolean isDecision(Code code, int node) {
        if (code.is(node, Role.LOGICAL_OPERATOR)) {
            return code.is(code.parent(node), Role.BINARY);
        }
        if (code.is(node, Role.CASE)) {
            return !code.namedChildren(node).isEmpty()
                    && !code.tree().textIs(code.tree().firstChild(node), "default");
        }
        return code.isAny(node, DECISIONS);
    }
}
