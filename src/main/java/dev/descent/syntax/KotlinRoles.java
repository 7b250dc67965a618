package dev.descent.syntax;

/** Decides roles in Kotlin where a kind of node has several uses. */
final class KotlinRoles {
    private KotlinRoles() {}

    /** Whether a node whose kind has a role plays it. */
    static boolean plays(Code code, int node, Role role) {
        return switch (code.kind(node)) {
            case "if_expression" -> (role == Role.TERNARY) == ConditionalValues.isTernary(code, node);
            case "control_structure_body" -> code.hasField(node, "alternative") && code.is(code.parent(node), Role.IF);
            case "jump_expression" ->
                role == Role.TRANSPARENT ? startsWith(code, node, "return") : leavesLoop(code, node);
            case "parenthesized_expression" -> !isNegatedAlone(code, node);
            case "getter", "setter" -> code.child(node, "body") != SyntaxTree.NONE;
            case "class_body" -> !isBodyOfNamed(code, node);
            case "property_declaration" -> code.isKind(code.child(node, "value"), "object_literal");
            case "object_literal" -> !code.is(code.parent(node), Role.TYPE);
            case "directly_assignable_expression" ->
                (role == Role.INDEX) == code.text(node).endsWith("]");
            case "call_expression" -> role == Role.CALL || isConstruction(code, node);
            default -> true;
        };
    }

    /** The grammar reads {@code !(a && b) && c} as {@code !((a && b) && c)}; what is negated is the group alone. */
    private static boolean isNegatedAlone(Code code, int group) {
        int operation = code.parent(group);
        int negation = code.parent(operation);
        return code.tree().firstChild(operation) == group
                && code.is(operation, Role.BINARY)
                && code.tree().firstChild(negation) == operation - 1
                && code.isKind(negation, "prefix_expression");
    }

    /** Whether it holds members of a companion or an enum's constant, which are its class's own, or of an object that a property is. */
    private static boolean isBodyOfNamed(Code code, int body) {
        int holder = code.parent(body);
        return code.isKind(holder, "companion_object")
                || code.isKind(holder, "enum_entry")
                || (code.isKind(holder, "object_literal") && code.is(code.parent(holder), Role.TYPE));
    }

    private static boolean leavesLoop(Code code, int jump) {
        return startsWith(code, jump, "break") || startsWith(code, jump, "continue");
    }

    private static boolean startsWith(Code code, int node, String keyword) {
        return code.text(code.tree().firstChild(node)).startsWith(keyword);
    }

    /** By convention: only types begin with a capital letter. */
    private static boolean isConstruction(Code code, int call) {
        int callee = code.tree().firstChild(call);
        String name = code.text(
                code.is(callee, Role.MEMBER) ? code.namedChildren(callee).getLast() : callee);
        return Text.isCapitalised(name);
    }
}
