package dev.descent.syntax;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Cognitive Complexity of every function of a file (G. A. Campbell, "Cognitive Complexity", SonarSource, version 1.7):
 * breaks of the linear flow count 1 each, structures that nest count 1 more for each level that they stand in. One
 * deviation: of recursion only what {@link Recursion} is sure of within the file, since facts never look beyond it.
 */
final class CognitiveComplexity {
    private static final long NESTING = Roles.bits(Role.LOOP, Role.SWITCH, Role.CATCH, Role.TERNARY, Role.BRANCH);
    /** What may stand deeper than its parent stands in one of these. */
    private static final long RAISING = NESTING | Roles.bits(Role.FUNCTION, Role.IF, Role.ELSE_IF, Role.ELSE);
    /** What may count is one of these, or stands right in an {@link Role#IF}. */
    private static final long COUNTED =
            NESTING | Roles.bits(Role.IF, Role.ELSE_IF, Role.ELSE, Role.JUMP, Role.BREAK, Role.LOGICAL_OPERATOR);

    private static final long LOGICAL = Roles.bits(Role.BINARY, Role.PARENTHESES, Role.JOINT);

    private final Code code;
    private final SyntaxTree tree;
    private final Dialect dialect;
    private final Scopes scopes;
    private final int[] totals;
    private final int[] nesting;
    /** How many levels were open in the text where a node begins, but for those that it stands in. */
    private final int[] openAt;
    /** How many are open after the node visited last. */
    private int open;
    /** The nesting at which the body of each function starts; 0 but for enclosed functions. */
    private final int[] base;
    /** The functions that raise the nesting of what is in them. */
    private final BitSet nestingFunctions = new BitSet();
    /** For operands of {@code and} and {@code or}, the root of the whole logical expression. */
    private final int[] logicalRoot;
    /** The operator seen last in the logical expression with this root, a node. */
    private final int[] lastOperator;

    private CognitiveComplexity(Code code, Dialect dialect, Scopes scopes) {
        this.code = code;
        this.tree = code.tree();
        this.dialect = dialect;
        this.scopes = scopes;
        totals = new int[scopes.functions().size()];
        base = new int[totals.length];
        nesting = new int[tree.size()];
        openAt = new int[tree.size()];
        logicalRoot = new int[tree.size()];
        lastOperator = new int[tree.size()];
        Arrays.fill(logicalRoot, SyntaxTree.NONE);
        Arrays.fill(lastOperator, SyntaxTree.NONE);
    }

    /** The complexity by function, that of enclosed functions included; recursion is counted for {@code recursive} ones. */
    static int[] of(Code code, Dialect dialect, Scopes scopes, boolean[] recursive) {
        CognitiveComplexity complexity = new CognitiveComplexity(code, dialect, scopes);
        for (int node = 1; node < complexity.tree.size(); node++) {
            complexity.visit(node);
        }
        for (int function = 1; function < recursive.length; function++) {
            scopes.addToAll(complexity.totals, function, recursive[function] ? 1 : 0);
        }
        return complexity.totals;
    }

    private void visit(int node) {
        int parent = tree.parent(node);
        boolean mayCount = code.mayBe(node, COUNTED) || code.mayBe(parent, Role.IF.bit());
        if (mayCount || !tree.isLeaf(node)) {
            nest(node, parent);
        }
        if (code.mayBe(node, LOGICAL)) {
            joinLogicalExpression(node, parent);
        }
        if (mayCount) {
            count(node, parent);
        }
    }

    private void nest(int node, int parent) {
        openAt[node] = open;
        nesting[node] = open
                - openAt[parent]
                + (scopes.isOutermostFunction(parent) ? 0 : nesting[parent] + (raises(parent, node) ? 1 : 0));
        if (code.mayBe(node, Role.BRANCH.bit())) {
            open += dialect.levelsOpened(code, node);
        }
        if (code.is(node, Role.FUNCTION)) {
            startFunction(node);
        }
    }

    private void count(int node, int parent) {
        if (isStructure(node)) {
            addStructure(node);
        } else if (isFundamental(node, parent)) {
            scopes.addToAll(totals, scopes.functionOf(node), 1);
        }
    }

    private void startFunction(int node) {
        nestingFunctions.set(node, dialect.raisesNesting(code, node));
        int function = scopes.functionOf(node);
        if (scopes.functions().get(function).node() == node && !scopes.isOutermostFunction(node)) {
            base[function] = nesting[node] + (nestingFunctions.get(node) ? 1 : 0);
        }
    }

    /** Whether what stands in {@code child} is one level deeper than its parent. */
    private boolean raises(int parent, int child) {
        if (!code.mayBe(parent, RAISING)) {
            return false;
        }
        if (code.is(parent, Role.FUNCTION)) {
            return nestingFunctions.get(parent);
        }
        if (code.is(parent, Role.IF) || code.is(parent, Role.ELSE_IF)) {
            boolean level = isElse(child) || code.hasField(child, "condition") || code.hasField(child, "initializer");
            return !level || isPlainElse(child, parent);
        }
        if (code.is(parent, Role.ELSE)) {
            return !code.is(child, Role.IF) || dialect.hasElseIfKeyword();
        }
        return isNesting(parent) && !code.is(child, Role.ELSE);
    }

    private boolean isNesting(int node) {
        return code.isAny(node, NESTING);
    }

    /** Counts 1 and the nesting: everything that nests, but for {@code else if}. */
    private boolean isStructure(int node) {
        return isNesting(node) || (code.is(node, Role.IF) && !isElseIf(node));
    }

    private boolean isFundamental(int node, int parent) {
        return isElseIf(node)
                || (code.is(node, Role.ELSE) && !code.is(parent, Role.SWITCH) && !holdsElseIf(node))
                || isPlainElse(node, parent)
                || isLabelledJump(node)
                || code.is(node, Role.BREAK)
                || startsSequence(node, parent);
    }

    private boolean isElse(int node) {
        return code.is(node, Role.ELSE) || code.hasField(node, "alternative") || isElseIf(node);
    }

    private boolean isElseIf(int node) {
        int parent = code.parent(node);
        return code.is(node, Role.ELSE_IF)
                || (code.is(node, Role.IF)
                        && ((code.is(parent, Role.ELSE) && !dialect.hasElseIfKeyword())
                                || (code.is(parent, Role.IF) && code.hasField(node, "alternative"))
                                || dialect.isElseIf(code, node)));
    }

    private boolean holdsElseIf(int clause) {
        return !dialect.hasElseIfKeyword() && code.children(clause).stream().anyMatch(child -> code.is(child, Role.IF));
    }

    /** An else branch in grammars that have no node for the clause. */
    private boolean isPlainElse(int node, int parent) {
        return code.is(parent, Role.IF)
                && code.hasField(node, "alternative")
                && !code.is(node, Role.IF)
                && !code.is(node, Role.ELSE)
                && !code.is(node, Role.ELSE_IF);
    }

    private boolean isLabelledJump(int node) {
        return code.is(node, Role.JUMP) && code.children(node).stream().anyMatch(child -> code.is(child, Role.LABEL));
    }

    /** Parentheses don't end a logical expression, anything else does. */
    private void joinLogicalExpression(int node, int parent) {
        boolean logical = (code.is(node, Role.BINARY) && isLogical(node) && !dialect.isDirective(code, node))
                || code.is(node, Role.JOINT);
        boolean joins = code.is(node, Role.PARENTHESES) && !code.is(parent, Role.JOINT);
        if (logical || joins) {
            logicalRoot[node] = logicalRoot[parent];
        }
        if (logical && logicalRoot[node] == SyntaxTree.NONE) {
            logicalRoot[node] = node;
        }
    }

    private boolean isLogical(int binary) {
        for (int child = tree.firstChild(binary); child != SyntaxTree.NONE; child = tree.nextSibling(child)) {
            if (code.is(child, Role.LOGICAL_OPERATOR)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an operator differs from the one before it in the text of the same logical expression. */
    private boolean startsSequence(int node, int parent) {
        if (!code.is(node, Role.LOGICAL_OPERATOR) || logicalRoot[parent] == SyntaxTree.NONE) {
            return false;
        }
        int root = logicalRoot[parent];
        int last = lastOperator[root];
        lastOperator[root] = node;
        return last == SyntaxTree.NONE || !tree.text(last).equals(tree.text(node));
    }

    private void addStructure(int node) {
        int function = scopes.functionOf(node);
        while (function >= 0) {
            totals[function] += 1 + nesting[node] - base[function];
            function = scopes.functions().get(function).parent();
        }
    }
}
