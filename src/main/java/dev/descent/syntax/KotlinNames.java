package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;

/** What things are called in Kotlin. */
final class KotlinNames {
    private KotlinNames() {}

    /** The name of a function or type; accessors are called like their property, constructors like their type. */
    static String of(Code code, int declaration) {
        return switch (code.kind(declaration)) {
            case "getter", "setter" -> plain(ofProperty(code, property(code, declaration)));
            case "property_declaration" -> plain(ofProperty(code, declaration));
            case "secondary_constructor" -> of(code, code.enclosing(declaration, Role.TYPE));
            default -> plain(code.text(declaration, "name"));
        };
    }

    /** A name without the back ticks that let it be any text. */
    private static String plain(String name) {
        return name.replace("`", "");
    }

    /** The property that an accessor belongs to: the declaration that holds it or stands before it. */
    static int property(Code code, int accessor) {
        int node = code.parent(accessor);
        if (code.isKind(node, "property_declaration")) {
            return node;
        }
        node = code.tree().previousSibling(accessor);
        while (code.is(node, Role.COMMENT) || code.isKind(node, "getter") || code.isKind(node, "setter")) {
            node = code.tree().previousSibling(node);
        }
        return code.isKind(node, "property_declaration") ? node : SyntaxTree.NONE;
    }

    private static String ofProperty(Code code, int property) {
        return code.text(code.childOfKind(property, "variable_declaration"), "name");
    }

    /** The names below a node, joined. */
    static String path(Code code, int node, String separator) {
        List<String> segments = new ArrayList<>();
        int limit = node == SyntaxTree.NONE ? SyntaxTree.NONE : code.tree().limit(node);
        for (int at = node; at < limit; at++) {
            if (code.isKind(at, "simple_identifier")) {
                segments.add(plain(code.text(at)));
            }
        }
        return String.join(separator, segments);
    }

    /** The simple name of a type without its arguments, or the text of what is no class. */
    static String ofType(Code code, int type) {
        return switch (code.kind(type)) {
            case "user_type" ->
                code.namedChildren(type).stream()
                        .filter(part -> code.isKind(part, "type_identifier"))
                        .reduce((outer, inner) -> inner)
                        .map(code::text)
                        .orElse("");
            case "nullable_type", "parenthesized_type", "type_projection", "constructor_invocation" ->
                ofFirst(code, code.namedChildren(type));
            case "explicit_delegation", "delegation_specifier" -> ofFirst(code, code.namedChildren(type));
            default -> code.text(type);
        };
    }

    private static String ofFirst(Code code, List<Integer> parts) {
        return parts.isEmpty() ? "" : ofType(code, parts.getFirst());
    }

    /** The simple names of the types that a type, anonymous object or property that is one declares to extend or implement. */
    static List<String> supertypes(Code code, int type) {
        boolean isProperty = code.isKind(type, "property_declaration");
        return code.children(isProperty ? code.child(type, "value") : type).stream()
                .filter(child -> code.isKind(child, "delegation_specifier"))
                .map(specifier -> ofType(code, specifier))
                .toList();
    }
}
