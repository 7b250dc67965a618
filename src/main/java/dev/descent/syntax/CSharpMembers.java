package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the heads of C#'s members, and which names they declare. */
final class CSharpMembers {
    private static final Set<String> TRUTH = Set.of("bool", "bool?", "Boolean");

    private CSharpMembers() {}

    /**
     * The simple name of a function or type. Of a property, each accessor with a body is a function of the property's name;
     * a property without accessors is one itself. What is implemented by the compiler has no name.
     */
    static String name(Code code, int declaration) {
        return switch (code.kind(declaration)) {
            case "accessor_declaration" ->
                body(code, declaration) == SyntaxTree.NONE ? "" : memberName(code, code.ancestor(declaration, 2));
            case "property_declaration", "indexer_declaration" ->
                body(code, declaration) == SyntaxTree.NONE ? "" : memberName(code, declaration);
            case "destructor_declaration" -> "~" + code.text(declaration, "name");
            case "operator_declaration" -> "operator" + code.text(declaration, "operator");
            case "conversion_operator_declaration" -> "operator " + code.text(declaration, "type");
            case "lambda_expression", "anonymous_method_expression" -> "";
            default -> code.text(declaration, "name");
        };
    }

    private static String memberName(Code code, int member) {
        return code.isKind(member, "indexer_declaration") ? "this[]" : code.text(member, "name");
    }

    /** The property, indexer or event that an accessor belongs to; any other declaration itself. */
    static int member(Code code, int declaration) {
        return code.isKind(declaration, "accessor_declaration") ? code.ancestor(declaration, 2) : declaration;
    }

    static int body(Code code, int function) {
        if (code.isKind(function, "anonymous_method_expression")) {
            return code.childOfKind(function, "block");
        }
        int body = code.child(function, "body");
        int value = code.child(function, "value");
        return body == SyntaxTree.NONE && code.isKind(value, "arrow_expression_clause") ? value : body;
    }

    static List<Parameter> parameters(Code code, int function) {
        int list = code.child(function, "parameters");
        List<Parameter> parameters = new ArrayList<>();
        for (int child : list == SyntaxTree.NONE ? List.<Integer>of() : code.namedChildren(list)) {
            if (code.isKind(child, "parameter")) {
                parameters.add(parameter(code, child));
            } else if (code.hasField(child, "name")) {
                parameters.add(new Parameter(code.text(child), false));
            }
        }
        return parameters;
    }

    /** By reference, a parameter is passed on with the word that says so. */
    private static Parameter parameter(Code code, int parameter) {
        String modifier = code.text(code.childOfKind(parameter, "modifier"));
        boolean byReference = Set.of("ref", "out", "in").contains(modifier);
        String name = code.text(parameter, "name");
        return new Parameter(byReference ? modifier + " " + name : name, TRUTH.contains(code.text(parameter, "type")));
    }

    /** Whether an identifier is called or constructed: {@code F()}, {@code a.F()}, {@code a?.F<T>()}, {@code new T()}. */
    static boolean isCalled(Code code, int identifier) {
        int node = identifier;
        int parent = code.parent(node);
        while (isTail(code, node, parent)) {
            node = parent;
            parent = code.parent(node);
        }
        return (code.isKind(parent, "invocation_expression") && code.hasField(node, "function"))
                || (code.isKind(parent, "object_creation_expression") && code.hasField(node, "type"));
    }

    private static boolean isTail(Code code, int node, int parent) {
        return switch (code.kind(parent)) {
            case "member_access_expression", "member_binding_expression", "qualified_name" ->
                code.hasField(node, "name");
            case "generic_name" -> code.is(node, Role.IDENTIFIER);
            case "conditional_access_expression" -> !code.hasField(node, "condition");
            default -> false;
        };
    }

    /** Whether an identifier is the name being declared, a label or that of an argument. */
    static boolean isDeclared(Code code, int identifier) {
        int parent = code.parent(identifier);
        return switch (code.kind(parent)) {
            case "member_access_expression", "member_binding_expression", "attribute", "generic_name" -> false;
            case "qualified_name" -> isNamespace(code, identifier);
            case "foreach_statement" -> code.hasField(identifier, "left");
            case "argument" ->
                code.hasField(identifier, "name") && code.namedChildren(parent).size() > 1;
            case "goto_statement", "labeled_statement", "tuple_pattern", "parenthesized_variable_designation" -> true;
            case "subpattern" -> false;
            default -> code.isKind(identifier, "implicit_parameter") || code.hasField(identifier, "name");
        };
    }

    private static boolean isNamespace(Code code, int identifier) {
        int at = code.parent(identifier);
        while (code.isKind(code.parent(at), "qualified_name")) {
            at = code.parent(at);
        }
        return code.kind(code.parent(at)).endsWith("namespace_declaration");
    }

    /** What element accesses, {@code is} and switch expressions say about the values of names. */
    static void record(Code code, int node, FieldUses.Recorder recorder) {
        switch (code.kind(node)) {
            case "element_access_expression" -> {
                List<Integer> keys = code.namedChildren(code.child(node, "subscript"));
                if (keys.size() == 1) {
                    recorder.lookedUp(
                            code.child(node, "expression"),
                            code.namedChildren(keys.getFirst()).getLast());
                }
            }
            case "is_pattern_expression" ->
                values(code, code.child(node, "expression"), code.child(node, "pattern"), recorder);
            case "switch_expression" -> {
                List<Integer> parts = code.namedChildren(node);
                parts.stream()
                        .filter(part -> code.is(part, Role.CASE))
                        .forEach(arm -> values(
                                code, parts.getFirst(), code.namedChildren(arm).getFirst(), recorder));
            }
            default -> {}
        }
    }

    private static void values(Code code, int subject, int pattern, FieldUses.Recorder recorder) {
        if (!code.kind(pattern).equals("recursive_pattern")) {
            for (int at = pattern; at < code.tree().limit(pattern); at++) {
                recorder.value(subject, at);
            }
        }
    }
}
