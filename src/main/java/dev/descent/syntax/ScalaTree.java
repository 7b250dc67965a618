package dev.descent.syntax;

/**
 * Gives trees of Scala's grammar a shape that can be read. The grammar ignores precedence, so that {@code a && b == c} is a
 * comparison there: operations without parentheses become one list of operands and operators.
 */
final class ScalaTree {
    private static final int NO_FIELD = 0;

    private final SyntaxTree tree;

    private ScalaTree(SyntaxTree tree) {
        this.tree = tree;
    }

    /** The tree in its new shape. */
    static SyntaxTree reshape(SyntaxTree tree) {
        SyntaxTree plain = Pruning.without(new ScalaTree(tree)::isInTheWay, tree);
        new ScalaTree(plain).clearOperands();
        return plain;
    }

    private boolean isInTheWay(int node) {
        int parent = tree.parent(node);
        return switch (kind(node)) {
            case "infix_expression" ->
                tree.firstChild(parent) == node && kind(parent).equals("infix_expression");
            case "generic_function" -> kind(parent).equals("call_expression");
            default -> kind(parent).equals("boolean_literal");
        };
    }

    private void clearOperands() {
        for (int node = 1; node < tree.size(); node++) {
            if (kind(tree.parent(node)).equals("infix_expression")) {
                tree.fill(node, NO_FIELD);
            }
        }
    }

    private String kind(int node) {
        return tree.grammar().name(tree.kind(node));
    }
}
