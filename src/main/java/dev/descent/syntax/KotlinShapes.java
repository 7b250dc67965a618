package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads the states of Kotlin's types off their properties, constants and subtypes. */
final class KotlinShapes {
    private static final int DEEPEST = 8;

    private final Code code;
    private final FieldUses uses;

    KotlinShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a type. */
    Shape of(int type) {
        if (code.isKind(type, "property_declaration")) {
            return new Shape.Opaque();
        }
        int body = code.child(type, "body");
        if (code.isKind(body, "enum_class_body")) {
            int constants = (int) code.children(body).stream()
                    .filter(child -> code.isKind(child, "enum_entry"))
                    .count();
            return constants > 0 ? new Shape.Choice(constants) : new Shape.Opaque();
        }
        List<Part> fields = isInterface(type) ? new ArrayList<>() : fields(type, body);
        List<Part> variants = KotlinModifiers.of(code, type).has("sealed") ? subtypes(type) : List.of();
        return JvmShapes.product(fields, variants);
    }

    private boolean isInterface(int type) {
        return code.childOfKind(type, "interface") != SyntaxTree.NONE;
    }

    private List<Part> fields(int type, int body) {
        List<Part> fields = new ArrayList<>();
        for (int parameter : code.namedChildren(code.childOfKind(type, "primary_constructor"))) {
            if (code.childOfKind(parameter, "binding_pattern_kind") != SyntaxTree.NONE) {
                fields.add(part(parameter, code.child(parameter, "value")));
            }
        }
        for (int member : code.children(body)) {
            if (code.isKind(member, "property_declaration") && isField(member)) {
                fields.add(part(code.childOfKind(member, "variable_declaration"), code.child(member, "value")));
            }
        }
        return fields;
    }

    /** Whether a property has a field of its own: it is neither computed nor delegated, constant, abstract or unpacked. */
    private boolean isField(int property) {
        KotlinModifiers modifiers = KotlinModifiers.of(code, property);
        boolean isComputed = code.child(property, "value") == SyntaxTree.NONE && hasGetter(property);
        return !isComputed
                && !isConstant(property)
                && !modifiers.has("const")
                && !modifiers.has("abstract")
                && code.childOfKind(property, "property_delegate") == SyntaxTree.NONE
                && code.childOfKind(property, "variable_declaration") != SyntaxTree.NONE;
    }

    /** Whether all objects have the same value for ever. */
    private boolean isConstant(int property) {
        int value = code.child(property, "value");
        return code.text(code.childOfKind(property, "binding_pattern_kind")).equals("val")
                && (code.is(value, Role.LITERAL) || code.is(value, Role.STRING));
    }

    private boolean hasGetter(int property) {
        int next = code.tree().nextSibling(property);
        while (code.is(next, Role.COMMENT)) {
            next = code.tree().nextSibling(next);
        }
        return code.isKind(next, "getter") || code.childOfKind(property, "getter") != SyntaxTree.NONE;
    }

    private Part part(int declaration, int value) {
        String name = code.text(declaration, "name");
        int type = code.child(declaration, "type");
        return new Part(name, type == SyntaxTree.NONE ? inferred(name, value) : shape(name, type, 0));
    }

    private Shape inferred(String name, int value) {
        return switch (code.kind(value)) {
            case "boolean_literal" -> new Shape.Bool();
            case "string_literal", "integer_literal", "long_literal", "hex_literal" -> uses.scalar(name);
            case "call_expression" -> constructed(value);
            default -> new Shape.Opaque();
        };
    }

    private Shape constructed(int call) {
        int callee = code.tree().firstChild(call);
        boolean isType = code.is(call, Role.CONSTRUCTION) && code.is(callee, Role.IDENTIFIER);
        return isType ? new Shape.Named(code.text(callee)) : new Shape.Opaque();
    }

    private Shape shape(String name, int type, int depth) {
        if (depth > DEEPEST) {
            return new Shape.Opaque();
        }
        return switch (code.kind(type)) {
            case "nullable_type" -> new Shape.Optional(ofFirst(name, type, depth));
            case "parenthesized_type", "type_projection" -> ofFirst(name, type, depth);
            case "user_type" -> named(name, type, depth);
            default -> new Shape.Opaque();
        };
    }

    private Shape ofFirst(String name, int type, int depth) {
        List<Integer> parts = code.namedChildren(type);
        return parts.isEmpty() ? new Shape.Opaque() : shape(name, parts.getLast(), depth + 1);
    }

    private Shape named(String name, int type, int depth) {
        String simple = KotlinNames.ofType(code, type);
        List<Integer> arguments = code.namedChildren(code.childOfKind(type, "type_arguments"));
        if (simple.equals("Optional") && !arguments.isEmpty()) {
            return new Shape.Optional(shape(name, arguments.getFirst(), depth + 1));
        }
        String first = arguments.isEmpty() ? "" : KotlinNames.ofType(code, arguments.getFirst());
        return JvmShapes.named(uses, name, simple, first);
    }

    private List<Part> subtypes(int type) {
        return JvmShapes.subtypes(code, KotlinNames.of(code, type), node -> KotlinNames.supertypes(code, node));
    }
}
