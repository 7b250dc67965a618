package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the states of classes and enums off their members; fields without a type are known by their first value. */
final class EcmaScriptShapes {
    private final Code code;
    private final FieldUses uses;
    private final EcmaScriptTypes types;

    EcmaScriptShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
        this.types = new EcmaScriptTypes(code, uses);
    }

    /** The states of a type. */
    Shape of(int type) {
        int body = code.child(type, "body");
        return switch (code.kind(type)) {
            case "type_alias_declaration" -> types.shape(code.text(type, "name"), code.child(type, "value"), 0);
            case "interface_declaration" -> EcmaScriptTypes.product(types.properties(body, 0));
            case "enum_declaration" -> constants(body);
            default -> classShape(body);
        };
    }

    private Shape constants(int body) {
        List<Integer> constants = code.namedChildren(body);
        if (constants.isEmpty()) {
            return new Shape.Opaque();
        }
        boolean flags = constants.stream()
                .anyMatch(constant -> code.text(constant, "value").contains("<<"));
        return flags ? new Shape.Masked(constants.size()) : new Shape.Choice(constants.size());
    }

    private Shape classShape(int body) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        for (int member : code.children(body)) {
            if (isConstructor(member)) {
                addParameters(member, fields);
                addAssignments(member, fields);
            } else if (isField(member)) {
                String name = code.text(member, code.isKind(member, "field_definition") ? "property" : "name");
                fields.put(name, field(name, member, code.child(member, "value")));
            }
        }
        return EcmaScriptTypes.product(fields.entrySet().stream()
                .map(field -> new Part(field.getKey(), field.getValue()))
                .toList());
    }

    private boolean isConstructor(int member) {
        return code.isKind(member, "method_definition")
                && code.text(member, "name").equals("constructor");
    }

    private boolean isField(int member) {
        boolean field = code.isKind(member, "field_definition") || code.isKind(member, "public_field_definition");
        return field
                && code.childOfKind(member, "static") == SyntaxTree.NONE
                && !code.is(code.child(member, "value"), Role.FUNCTION);
    }

    private Shape field(String name, int declaration, int value) {
        return code.child(declaration, "type") == SyntaxTree.NONE
                ? untyped(name, value)
                : types.annotated(name, declaration, 0);
    }

    /** Parameters with a modifier are fields in TypeScript. */
    private void addParameters(int constructor, Map<String, Shape> fields) {
        for (int parameter : code.namedChildren(code.child(constructor, "parameters"))) {
            boolean modified = code.childOfKind(parameter, "accessibility_modifier") != SyntaxTree.NONE
                    || code.childOfKind(parameter, "readonly") != SyntaxTree.NONE;
            if (modified) {
                String name = code.text(parameter, "pattern");
                fields.put(name, field(name, parameter, code.child(parameter, "value")));
            }
        }
    }

    private void addAssignments(int constructor, Map<String, Shape> fields) {
        for (int node = constructor; node < code.tree().limit(constructor); node++) {
            int target = code.isKind(node, "assignment_expression") ? code.child(node, "left") : SyntaxTree.NONE;
            int value = code.child(node, "right");
            if (code.is(code.child(target, "object"), Role.SELF) && !code.is(value, Role.FUNCTION)) {
                String name = code.text(target, "property");
                fields.computeIfAbsent(name, field -> untyped(field, value));
            }
        }
    }

    private Shape untyped(String name, int value) {
        Shape shape = ofValue(name, value);
        return uses.isNullable(name) || code.is(value, Role.NULL) ? new Shape.Optional(shape) : shape;
    }

    private Shape ofValue(String name, int value) {
        return switch (code.kind(value)) {
            case "true", "false" -> new Shape.Bool();
            case "string", "template_string", "number" -> uses.scalar(name);
            case "object" -> code.namedChildren(value).isEmpty() ? uses.keyed(name) : new Shape.Opaque();
            case "new_expression" -> types.constructed(name, value);
            default -> new Shape.Opaque();
        };
    }
}
