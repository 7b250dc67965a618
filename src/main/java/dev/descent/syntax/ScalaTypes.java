package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;

/** Says of Scala's definitions which types they are and what these extend. */
final class ScalaTypes {
    private ScalaTypes() {}

    /** Values that are anonymous classes are types by their name, as objects are; aliases only at the top level. */
    static boolean isType(Code code, int node) {
        return switch (code.kind(node)) {
            case "class_definition", "object_definition", "trait_definition", "enum_definition", "package_object" ->
                true;
            case "type_definition" -> code.parent(node) == 0;
            case "val_definition" ->
                code.isKind(code.child(node, "pattern"), "identifier") && isAnonymousClass(code, value(code, node));
            case "given_definition" -> {
                int body = value(code, node);
                yield code.isKind(body, "with_template_body") || isAnonymousClass(code, body);
            }
            default -> false;
        };
    }

    /** What a definition defines its name to be, on whatever line it stands. */
    private static int value(Code code, int definition) {
        int value = code.child(definition, code.isKind(definition, "val_definition") ? "value" : "body");
        List<Integer> parts = code.isKind(value, "indented_block") ? code.namedChildren(value) : List.of();
        return parts.size() == 1 ? parts.getFirst() : value;
    }

    /** The definition that an anonymous class gives a name, or {@link SyntaxTree#NONE}. */
    static int definitionOf(Code code, int anonymous) {
        int holder = code.parent(anonymous);
        int definition = code.isKind(holder, "indented_block") ? code.parent(holder) : holder;
        return isType(code, definition) && value(code, definition) == anonymous ? definition : SyntaxTree.NONE;
    }

    private static boolean isAnonymousClass(Code code, int value) {
        return code.isKind(value, "instance_expression") && code.childOfKind(value, "template_body") != SyntaxTree.NONE;
    }

    /** The name of a function or type; nameless givens are called after what they give. */
    static String name(Code code, int declaration) {
        return switch (code.kind(declaration)) {
            case "val_definition" -> code.text(declaration, "pattern");
            case "given_definition" -> {
                String name = code.text(declaration, "name");
                yield name.isEmpty() ? "given_" + simpleName(code, code.child(declaration, "return_type")) : name;
            }
            default -> code.text(declaration, "name").replace("`", "");
        };
    }

    /** The simple name of a type without its arguments. */
    static String simpleName(Code code, int type) {
        int node = type;
        while (node != SyntaxTree.NONE && !code.is(node, Role.IDENTIFIER)) {
            List<Integer> parts = code.namedChildren(node);
            if (parts.isEmpty()) {
                return code.text(node);
            }
            node = code.isKind(node, "stable_type_identifier") ? parts.getLast() : parts.getFirst();
        }
        return code.text(node);
    }

    /** The simple names of the types that a type, or an anonymous class, extends. */
    static List<String> supertypes(Code code, int type) {
        return switch (code.kind(type)) {
            case "instance_expression" ->
                isAnonymousClass(code, type)
                        ? parts(code, code.namedChildren(type).getFirst())
                        : List.of();
            case "val_definition" -> supertypes(code, value(code, type));
            case "given_definition" -> List.of(simpleName(code, code.child(type, "return_type")));
            default -> extended(code, code.child(type, "extend"));
        };
    }

    private static List<String> extended(Code code, int clause) {
        List<String> names = new ArrayList<>();
        for (int child : code.namedChildren(clause)) {
            if (code.hasField(child, "type")) {
                names.addAll(parts(code, child));
            }
        }
        return names;
    }

    private static List<String> parts(Code code, int type) {
        List<Integer> parts = code.isKind(type, "compound_type") ? code.namedChildren(type) : List.of(type);
        return parts.stream().map(part -> simpleName(code, part)).toList();
    }

    /** Whether an open type leaves members to others; traits without such members are mixed in, not implemented. */
    static boolean isAbstraction(Code code, int type) {
        ScalaModifiers modifiers = ScalaModifiers.of(code, type);
        if (modifiers.has("sealed")) {
            return false;
        }
        if (code.isKind(type, "class_definition")) {
            return modifiers.has("abstract");
        }
        return code.isKind(type, "trait_definition")
                && code.children(code.child(type, "body")).stream()
                        .anyMatch(member -> code.kind(member).endsWith("_declaration")
                                && !code.isKind(member, "import_declaration"));
    }

    /** Whether a call makes an object; by convention only types begin with a capital letter. */
    static boolean isConstruction(Code code, int call) {
        int callee = code.tree().firstChild(call);
        String name = code.text(
                code.is(callee, Role.MEMBER) ? code.namedChildren(callee).getLast() : callee);
        return code.isKind(call, "instance_expression") || Text.isCapitalised(name);
    }
}
