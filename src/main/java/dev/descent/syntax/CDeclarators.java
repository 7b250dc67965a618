package dev.descent.syntax;

import java.util.Set;

/** Finds what a declarator of C or C++ declares: {@code *(*f)(int)} declares {@code f}. */
final class CDeclarators {
    private static final Set<String> DECLARATIONS = Set.of(
            "declaration",
            "field_declaration",
            "parameter_declaration",
            "optional_parameter_declaration",
            "variadic_parameter_declaration",
            "function_definition",
            "type_definition",
            "init_declarator",
            "for_range_loop",
            "structured_binding_declarator");

    private CDeclarators() {}

    /** The declarator with the parameters of the function that a declaration declares, or {@link SyntaxTree#NONE}. */
    static int function(Code code, int declaration) {
        int node = code.child(declaration, "declarator");
        int found = SyntaxTree.NONE;
        while (node != SyntaxTree.NONE) {
            if (isFunction(code, node)) {
                found = node;
            }
            node = inner(code, node);
        }
        return found;
    }

    /** Whether a declarator is that of a function, not of a pointer to one. */
    private static boolean isFunction(Code code, int declarator) {
        return code.isKind(declarator, "operator_cast")
                || (code.isKind(declarator, "function_declarator")
                        && !isPointer(code, code.child(declarator, "declarator")));
    }

    private static boolean isPointer(Code code, int declarator) {
        return code.isKind(declarator, "parenthesized_declarator")
                && code.namedChildren(declarator).stream()
                        .anyMatch(child -> code.kind(child).startsWith("pointer")
                                || code.isKind(child, "qualified_identifier")
                                || code.isKind(child, "block_pointer_declarator"));
    }

    /** What stands innermost in the declarator of a declaration: an identifier, mostly; or {@link SyntaxTree#NONE}. */
    static int name(Code code, int declaration) {
        return innermost(code, code.child(declaration, "declarator"));
    }

    /** What stands innermost in a declarator, or {@link SyntaxTree#NONE}. */
    static int innermost(Code code, int declarator) {
        int node = declarator;
        for (int inner = inner(code, node); inner != SyntaxTree.NONE; inner = inner(code, node)) {
            node = inner;
        }
        return node;
    }

    private static int inner(Code code, int declarator) {
        return switch (code.kind(declarator)) {
            case "parenthesized_declarator", "reference_declarator", "variadic_declarator", "attributed_declarator" ->
                code.namedChildren(declarator).stream()
                        .filter(child -> !code.isKind(child, "ms_call_modifier"))
                        .findFirst()
                        .orElse(SyntaxTree.NONE);
            case "operator_cast" -> SyntaxTree.NONE;
            default -> code.child(declarator, "declarator");
        };
    }

    /** The last name of {@code ns::Type<T>::name}. */
    static int last(Code code, int name) {
        int node = name;
        while (code.isKind(node, "qualified_identifier")
                || code.isKind(node, "template_function")
                || code.isKind(node, "template_method")
                || code.isKind(node, "template_type")
                || code.isKind(node, "dependent_name")) {
            int inner = code.child(node, "name");
            node = inner == SyntaxTree.NONE ? code.namedChildren(node).getLast() : inner;
        }
        return node;
    }

    /** The type before the last name of {@code ns::Type<T>::name}, or empty. */
    static String qualifier(Code code, int name) {
        String qualifier = "";
        int node = name;
        while (code.isKind(node, "qualified_identifier")) {
            qualifier = code.text(last(code, code.child(node, "scope")));
            node = code.child(node, "name");
        }
        return qualifier;
    }

    /** Whether an identifier is what a declarator declares. */
    static boolean isDeclared(Code code, int identifier) {
        int node = identifier;
        int parent = code.parent(node);
        while (isPart(code, node, parent)) {
            node = parent;
            parent = code.parent(node);
        }
        return DECLARATIONS.contains(code.kind(parent))
                && (code.hasField(node, "declarator") || code.isKind(parent, "structured_binding_declarator"));
    }

    private static boolean isPart(Code code, int node, int parent) {
        return switch (code.kind(parent)) {
            case "parenthesized_declarator", "reference_declarator", "variadic_declarator", "attributed_declarator" ->
                true;
            case "pointer_declarator", "array_declarator", "function_declarator", "pointer_type_declarator" ->
                code.hasField(node, "declarator");
            case "qualified_identifier", "template_function" -> code.hasField(node, "name");
            case "destructor_name" -> true;
            default -> false;
        };
    }
}
