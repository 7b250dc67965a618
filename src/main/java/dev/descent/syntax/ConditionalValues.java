package dev.descent.syntax;

/**
 * Tells conditional expressions from conditional statements in languages that write both with {@code if}: one that stands
 * where a value is needed, has an {@code else}, and neither braces nor {@code else if}, is what {@code ?:} is elsewhere.
 */
final class ConditionalValues {
    /** The deepest conditional within conditionals that is still looked at. */
    private static final int DEEPEST = 50;

    private ConditionalValues() {}

    static boolean isTernary(Code code, int conditional) {
        int alternative = branch(code, code.child(conditional, "alternative"));
        return alternative != SyntaxTree.NONE
                && !isElseIf(code, conditional)
                && isPlain(code, branch(code, code.child(conditional, "consequence")))
                && isPlain(code, alternative)
                && !code.isKind(alternative, "if_expression")
                && isValue(code, conditional);
    }

    /** What a branch consists of, without the node that some grammars hold it in. */
    private static int branch(Code code, int branch) {
        return isMereHolder(code, branch) ? code.tree().firstChild(branch) : branch;
    }

    /** Whether a node holds one expression and no braces. */
    private static boolean isMereHolder(Code code, int node) {
        return switch (code.kind(node)) {
            case "control_structure_body" -> code.children(node).size() == 1;
            case "indented_block" -> code.namedChildren(node).size() == 1;
            default -> false;
        };
    }

    private static boolean isPlain(Code code, int branch) {
        return switch (code.kind(branch)) {
            case "control_structure_body", "block", "indented_block", "" -> false;
            default -> true;
        };
    }

    private static boolean isElseIf(Code code, int conditional) {
        int holder = code.parent(conditional);
        boolean isHeld = code.isKind(holder, "control_structure_body");
        int branch = isHeld ? holder : conditional;
        boolean isAlone = !isHeld || code.children(holder).size() == 1;
        return isAlone && code.hasField(branch, "alternative") && code.isKind(code.parent(branch), "if_expression");
    }

    /** Branches of a conditional are values where it is one itself. */
    private static boolean isValue(Code code, int conditional) {
        int node = conditional;
        for (int level = 0; level < DEEPEST; level++) {
            int branch = isMereHolder(code, code.parent(node)) ? code.parent(node) : node;
            int parent = code.parent(branch);
            if (!code.isKind(parent, "if_expression") || code.hasField(branch, "condition")) {
                return needsValue(code, branch, parent);
            }
            if (code.child(parent, "alternative") == SyntaxTree.NONE) {
                return false;
            }
            node = parent;
        }
        return false;
    }

    private static boolean needsValue(Code code, int node, int parent) {
        return switch (code.kind(parent)) {
            // the last expression of a lambda is its value
            case "statements" ->
                code.isKind(code.parent(parent), "lambda_literal")
                        && code.tree().nextSibling(node) == SyntaxTree.NONE;
            case "source_file", "when_entry", "for_statement" -> false;
            case "block" -> code.isKind(code.parent(parent), "interpolation");
            case "indented_block", "case_clause", "template_body", "compilation_unit" -> false;
            case "while_statement", "do_while_statement" -> code.hasField(node, "condition");
            case "for_expression", "while_expression", "do_while_expression", "function_definition" ->
                !code.hasField(node, "body");
            default -> true;
        };
    }
}
