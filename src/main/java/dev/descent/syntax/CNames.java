package dev.descent.syntax;

/** Tells the names that C and C++ declare from those that they use. */
final class CNames {
    private CNames() {}

    /** Whether an identifier is the name being declared; a prototype repeats a name, and inside a function it uses it. */
    static boolean isDeclared(Code code, int identifier) {
        int parent = code.parent(identifier);
        return switch (code.kind(parent)) {
            case "struct_specifier", "union_specifier", "class_specifier", "enum_specifier" ->
                code.hasField(identifier, "name") && code.child(parent, "body") != SyntaxTree.NONE;
            case "enumerator",
                    "preproc_def",
                    "preproc_function_def",
                    "alias_declaration",
                    "namespace_definition",
                    "concept_definition" -> code.hasField(identifier, "name");
            case "preproc_params",
                    "parameter_list",
                    "labeled_statement",
                    "goto_statement",
                    "type_parameter_declaration",
                    "variadic_type_parameter_declaration" -> true;
            default -> CDeclarators.isDeclared(code, identifier) && !isLocalPrototype(code, identifier);
        };
    }

    private static boolean isLocalPrototype(Code code, int identifier) {
        int parent = code.parent(identifier);
        int declaration = code.parent(parent);
        while (code.isKind(declaration, "pointer_declarator") || code.isKind(declaration, "reference_declarator")) {
            declaration = code.parent(declaration);
        }
        return code.isKind(parent, "function_declarator")
                && code.isKind(declaration, "declaration")
                && code.isKind(code.parent(declaration), "compound_statement");
    }

    /** Whether an identifier is what is called or constructed: {@code f()}, {@code a.f()}, {@code n::f<T>()}, {@code new T()}. */
    static boolean isCalled(Code code, int identifier) {
        int node = identifier;
        int parent = code.parent(node);
        while (isTail(code, node, parent)) {
            node = parent;
            parent = code.parent(node);
        }
        return (code.isKind(parent, "call_expression") && code.hasField(node, "function"))
                || (code.isKind(parent, "new_expression") && code.hasField(node, "type"))
                || (code.isKind(parent, "compound_literal_expression") && code.hasField(node, "type"));
    }

    private static boolean isTail(Code code, int node, int parent) {
        return switch (code.kind(parent)) {
            case "field_expression" -> code.hasField(node, "field");
            case "qualified_identifier", "template_function", "template_method", "template_type" ->
                code.hasField(node, "name");
            case "dependent_name" -> true;
            case "parenthesized_expression" -> true;
            default -> false;
        };
    }
}
