package dev.descent.syntax;

import java.util.List;

/** Says what identifiers of Scala do where they stand. */
final class ScalaNames {
    private ScalaNames() {}

    /** Whether an identifier in a pattern, a generator or a parameter list stands for a new value. */
    static boolean binds(Code code, int identifier) {
        int parent = code.parent(identifier);
        return switch (code.kind(parent)) {
            case "val_definition", "var_definition", "typed_pattern" -> code.hasField(identifier, "pattern");
            case "identifiers" -> true;
            case "case_clause" -> code.hasField(identifier, "pattern") && isVariable(code, identifier);
            case "case_class_pattern", "tuple_pattern", "alternative_pattern", "infix_pattern" ->
                isVariable(code, identifier);
            case "enumerator" -> code.tree().firstChild(parent) == identifier;
            case "lambda_expression" -> code.hasField(identifier, "parameters");
            case "self_type" -> true;
            default -> false;
        };
    }

    /** In patterns only names that begin with a small letter are new. */
    private static boolean isVariable(Code code, int identifier) {
        return !code.isKind(identifier, "type_identifier") && !Text.isCapitalised(code.text(identifier));
    }

    /** Whether an identifier is {@code this} or {@code super}, which are none to the grammar's mind. */
    static boolean isObjectItself(Code code, int identifier) {
        return code.tree().textIs(identifier, "this") || code.tree().textIs(identifier, "super");
    }

    /** Whether an identifier names a parameter in an argument list. */
    static boolean isArgumentName(Code code, int identifier) {
        int assignment = code.parent(identifier);
        return code.isKind(assignment, "assignment_expression")
                && code.isKind(code.parent(assignment), "arguments")
                && code.tree().firstChild(assignment) == identifier;
    }

    /** Whether an identifier is what is called or constructed; the name between two operands is. */
    static boolean isCalled(Code code, int identifier) {
        int node = identifier;
        int parent = code.parent(node);
        if (code.isKind(parent, "generic_type") || code.isKind(parent, "stable_type_identifier")) {
            node = parent;
            parent = code.parent(node);
        }
        if (code.isKind(parent, "field_expression") && code.hasField(node, "field")) {
            node = parent;
            parent = code.parent(node);
        }
        return switch (code.kind(parent)) {
            case "call_expression" -> code.tree().firstChild(parent) == node && !isObjectItself(code, node);
            case "instance_expression", "extends_clause" -> !code.isKind(node, "identifier");
            case "infix_expression" -> isOperator(code, parent, node);
            default -> false;
        };
    }

    private static boolean isOperator(Code code, int operation, int node) {
        List<Integer> parts = code.namedChildren(operation);
        return parts.indexOf(node) % 2 == 1;
    }
}
