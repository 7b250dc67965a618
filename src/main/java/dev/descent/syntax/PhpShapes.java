package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the states of PHP's types off their properties, promoted parameters and cases. */
final class PhpShapes {
    private static final Set<String> SCALARS = Set.of("string", "int", "float");
    private static final int DEEPEST = 8;

    private final Code code;
    private final FieldUses uses;

    PhpShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a type. */
    Shape of(int type) {
        int body = code.child(type, "body");
        if (code.isKind(type, "enum_declaration")) {
            long cases = code.children(body).stream()
                    .filter(member -> code.isKind(member, "enum_case"))
                    .count();
            return cases > 0 ? new Shape.Choice((int) cases) : new Shape.Opaque();
        }
        List<Part> parts = new ArrayList<>();
        for (int member : code.children(body)) {
            if (code.isKind(member, "property_declaration")) {
                addProperty(member, parts);
            } else if (code.isKind(member, "method_declaration")) {
                addPromoted(member, parts);
            }
        }
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    private void addProperty(int declaration, List<Part> parts) {
        if (code.childOfKind(declaration, "static_modifier") != SyntaxTree.NONE) {
            return;
        }
        for (int element : code.children(declaration)) {
            if (code.isKind(element, "property_element")) {
                addField(element, code.child(declaration, "type"), parts);
            }
        }
    }

    private void addPromoted(int constructor, List<Part> parts) {
        for (int parameter : code.namedChildren(code.child(constructor, "parameters"))) {
            if (code.isKind(parameter, "property_promotion_parameter")) {
                addField(parameter, code.child(parameter, "type"), parts);
            }
        }
    }

    private void addField(int declaration, int type, List<Part> parts) {
        String name = code.text(declaration, "name").replace("$", "");
        int value = code.child(declaration, "default_value");
        boolean typed = type != SyntaxTree.NONE;
        Shape shape = typed ? shape(name, type, 0) : ofValue(name, value);
        boolean nullable = !typed && (code.is(value, Role.NULL) || uses.isNullable(name));
        parts.add(new Part(name, nullable ? new Shape.Optional(shape) : shape));
    }

    private Shape ofValue(String name, int value) {
        return switch (code.kind(value)) {
            case "boolean" -> new Shape.Bool();
            case "array_creation_expression" -> array(name);
            default -> uses.scalar(name);
        };
    }

    /** An array is a map where it is looked up by text. */
    private Shape array(String name) {
        Shape keyed = uses.keyed(name);
        return keyed.equals(new Shape.Keyed(0)) ? new Shape.Opaque() : keyed;
    }

    /** The states of a value of {@code type} that is called {@code name}. */
    private Shape shape(String name, int type, int depth) {
        if (depth > DEEPEST) {
            return new Shape.Opaque();
        }
        return switch (code.kind(type)) {
            case "primitive_type", "named_type", "name" -> named(name, code.text(type));
            case "optional_type" ->
                new Shape.Optional(shape(name, code.namedChildren(type).getFirst(), depth + 1));
            case "union_type" -> union(name, code.namedChildren(type), depth);
            default -> new Shape.Opaque();
        };
    }

    private Shape named(String name, String type) {
        String primitive = type.toLowerCase(Locale.ROOT);
        if (SCALARS.contains(primitive)) {
            return uses.scalar(name);
        }
        return switch (primitive) {
            case "bool" -> new Shape.Bool();
            case "false", "true" -> new Shape.Choice(1);
            case "array" -> array(name);
            case "mixed", "callable", "iterable", "object", "self", "static" -> new Shape.Opaque();
            default -> new Shape.Named(type.substring(type.lastIndexOf('\\') + 1));
        };
    }

    private Shape union(String name, List<Integer> members, int depth) {
        List<Integer> present = members.stream()
                .filter(member -> !code.text(member).equalsIgnoreCase("null"))
                .toList();
        Shape shape = present.size() == 1 ? shape(name, present.getFirst(), depth + 1) : sum(present, depth);
        return present.size() < members.size() ? new Shape.Optional(shape) : shape;
    }

    private Shape sum(List<Integer> members, int depth) {
        return new Shape.Sum(members.stream()
                .map(member -> new Part(code.text(member), shape("", member, depth + 1)))
                .toList());
    }
}
