package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads the states of Scala's types off their parameters, values, cases and subtypes. */
final class ScalaShapes {
    private static final int DEEPEST = 8;

    private final Code code;
    private final FieldUses uses;

    ScalaShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a type. */
    Shape of(int type) {
        int body = code.child(type, "body");
        return switch (code.kind(type)) {
            case "enum_definition" -> cases(body);
            case "object_definition" ->
                ScalaTypes.supertypes(code, type).contains("Enumeration")
                        ? enumeration(body)
                        : JvmShapes.product(fields(body, "var_definition"), List.of());
            case "class_definition" -> family(type, components(type, body));
            case "trait_definition" -> family(type, fields(body, "var_definition"));
            default -> new Shape.Opaque();
        };
    }

    private Shape family(int type, List<Part> fields) {
        boolean isClosed = ScalaModifiers.of(code, type).has("sealed");
        String name = code.text(type, "name");
        List<Part> variants =
                isClosed ? JvmShapes.subtypes(code, name, node -> ScalaTypes.supertypes(code, node)) : List.of();
        return JvmShapes.product(fields, variants);
    }

    private Shape cases(int body) {
        List<Part> cases = new ArrayList<>();
        boolean payload = false;
        for (int group : code.namedChildren(body)) {
            for (int enumCase : code.namedChildren(group)) {
                if (code.kind(enumCase).endsWith("_enum_case")) {
                    List<Part> fields = parameters(enumCase, true);
                    payload |= !fields.isEmpty();
                    cases.add(new Part(code.text(enumCase, "name"), JvmShapes.product(fields, List.of())));
                }
            }
        }
        if (cases.isEmpty()) {
            return new Shape.Opaque();
        }
        return payload ? new Shape.Sum(cases) : new Shape.Choice(cases.size());
    }

    /** The constants of an {@code Enumeration}: {@code val A, B = Value}. */
    private Shape enumeration(int body) {
        int constants = 0;
        for (int member : code.children(body)) {
            if (code.isKind(member, "val_definition")
                    && code.text(member, "value").startsWith("Value")) {
                int pattern = code.child(member, "pattern");
                constants += Math.max(1, code.namedChildren(pattern).size());
            }
        }
        return constants > 0 ? new Shape.Choice(constants) : new Shape.Opaque();
    }

    private List<Part> components(int type, int body) {
        List<Part> parts =
                new ArrayList<>(parameters(type, ScalaModifiers.of(code, type).has("case")));
        parts.addAll(fields(body, "val_definition"));
        parts.addAll(fields(body, "var_definition"));
        return parts;
    }

    /** The parameters of a type that are fields for sure: those of case classes, and those that say so. */
    private List<Part> parameters(int type, boolean all) {
        List<Part> parts = new ArrayList<>();
        for (int list : code.children(type)) {
            for (int parameter :
                    code.isKind(list, "class_parameters") ? code.namedChildren(list) : List.<Integer>of()) {
                ScalaModifiers modifiers = ScalaModifiers.of(code, parameter);
                if (code.isKind(parameter, "class_parameter")
                        && (all || modifiers.has("val") || modifiers.has("var"))) {
                    parts.add(part(code.text(parameter, "name"), parameter, code.child(parameter, "default_value")));
                }
            }
        }
        return parts;
    }

    /** The fields of a body that can differ from object to object: constants and lazy values can't. */
    private List<Part> fields(int body, String kind) {
        List<Part> parts = new ArrayList<>();
        for (int member : code.children(body)) {
            int value = code.child(member, "value");
            boolean isConstant =
                    kind.equals("val_definition") && (code.is(value, Role.LITERAL) || code.is(value, Role.STRING));
            boolean isField = code.isKind(member, kind)
                    && code.isKind(code.child(member, "pattern"), "identifier")
                    && !ScalaModifiers.of(code, member).has("lazy");
            if (isField && !isConstant) {
                parts.add(part(code.text(member, "pattern"), member, value));
            }
        }
        return parts;
    }

    private Part part(String name, int declaration, int value) {
        int type = code.child(declaration, "type");
        Shape shape = type == SyntaxTree.NONE ? inferred(name, value) : shape(name, type, 0);
        boolean isNull = code.is(value, Role.NULL) || (uses.isNullable(name) && !isValueType(shape));
        return new Part(name, isNull && !(shape instanceof Shape.Optional) ? new Shape.Optional(shape) : shape);
    }

    private static boolean isValueType(Shape shape) {
        return shape instanceof Shape.Bool || shape instanceof Shape.Masked;
    }

    private Shape inferred(String name, int value) {
        return switch (code.kind(value)) {
            case "boolean_literal" -> new Shape.Bool();
            case "string", "integer_literal" -> uses.scalar(name);
            case "instance_expression" ->
                new Shape.Named(
                        ScalaTypes.simpleName(code, code.namedChildren(value).getFirst()));
            case "identifier" ->
                code.text(value).equals("None") ? new Shape.Optional(new Shape.Opaque()) : new Shape.Opaque();
            default -> new Shape.Opaque();
        };
    }

    private Shape shape(String name, int type, int depth) {
        String simple = ScalaTypes.simpleName(code, type);
        List<Integer> arguments = code.namedChildren(code.child(type, "type_arguments"));
        if (arguments.isEmpty() || depth > DEEPEST) {
            return code.is(type, Role.IDENTIFIER) || code.isKind(type, "stable_type_identifier")
                    ? JvmShapes.named(uses, name, simple, "")
                    : new Shape.Opaque();
        }
        Shape first = shape(name, arguments.getFirst(), depth + 1);
        return switch (simple) {
            case "Option" -> new Shape.Optional(first);
            case "Either" -> {
                Shape second = shape(name, arguments.getLast(), depth + 1);
                yield new Shape.Sum(List.of(new Part("Left", first), new Part("Right", second)));
            }
            default -> JvmShapes.named(uses, name, simple, code.text(arguments.getFirst()));
        };
    }
}
