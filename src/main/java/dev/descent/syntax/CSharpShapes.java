package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the states of C#'s types off their fields, properties, constants and nested subtypes. */
final class CSharpShapes {
    private static final Set<String> SCALARS = Set.of(
            "String", "Char", "Byte", "Int16", "Int32", "Int64", "UInt32", "UInt64", "Single", "Double", "Decimal");
    private static final int DEEPEST = 8;

    private final Code code;
    private final FieldUses uses;

    CSharpShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a type. */
    Shape of(int type) {
        return switch (code.kind(type)) {
            case "enum_declaration" -> constants(type);
            case "interface_declaration", "delegate_declaration" -> new Shape.Opaque();
            default -> product(type);
        };
    }

    private Shape constants(int type) {
        int constants = (int) code.namedChildren(code.child(type, "body")).stream()
                .filter(child -> code.isKind(child, "enum_member_declaration"))
                .count();
        if (constants == 0) {
            return new Shape.Opaque();
        }
        boolean flags = CSharpModifiers.of(code, type).attributes().contains("Flags");
        return flags ? new Shape.Masked(constants) : new Shape.Choice(constants);
    }

    private Shape product(int type) {
        List<Part> parts = new ArrayList<>();
        for (int parameter : code.namedChildren(code.childOfKind(type, "parameter_list"))) {
            if (code.isKind(parameter, "parameter") && code.isKind(type, "record_declaration")) {
                parts.add(part(code.text(parameter, "name"), code.child(parameter, "type")));
            }
        }
        code.namedChildren(code.child(type, "body")).forEach(member -> addMember(member, parts));
        List<Part> variants = closedFamily(code, type).stream()
                .map(variant -> new Part(variant, new Shape.Named(variant)))
                .toList();
        if (!variants.isEmpty()) {
            Shape family = new Shape.Sum(variants);
            if (parts.isEmpty()) {
                return family;
            }
            parts.add(new Part("", family));
        }
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    /** The nested types that extend an abstract one which nothing else can extend, for its constructors are private. */
    static List<String> closedFamily(Code code, int type) {
        List<Integer> members = code.namedChildren(code.child(type, "body"));
        List<Integer> constructors = members.stream()
                .filter(member -> code.isKind(member, "constructor_declaration"))
                .toList();
        boolean closed = CSharpModifiers.of(code, type).has("abstract")
                && !constructors.isEmpty()
                && constructors.stream()
                        .allMatch(constructor ->
                                CSharpModifiers.of(code, constructor).has("private"));
        String name = code.text(type, "name");
        return members.stream()
                .filter(member -> closed
                        && code.is(member, Role.TYPE)
                        && CSharpDialect.supertypes(code, member).contains(name))
                .map(member -> code.text(member, "name"))
                .toList();
    }

    private void addMember(int member, List<Part> parts) {
        CSharpModifiers modifiers = CSharpModifiers.of(code, member);
        if (modifiers.has("static") || modifiers.has("const")) {
            return;
        }
        if (code.isKind(member, "field_declaration")) {
            int declaration = code.childOfKind(member, "variable_declaration");
            for (int declarator : code.namedChildren(declaration)) {
                if (code.isKind(declarator, "variable_declarator")) {
                    parts.add(part(code.text(declarator, "name"), code.child(declaration, "type")));
                }
            }
        } else if (isAutomatic(member) && !modifiers.has("abstract")) {
            parts.add(part(code.text(member, "name"), code.child(member, "type")));
        }
    }

    /** A property that holds its value itself. */
    private boolean isAutomatic(int member) {
        int accessors = code.child(member, "accessors");
        return code.isKind(member, "property_declaration")
                && accessors != SyntaxTree.NONE
                && code.namedChildren(accessors).stream()
                        .noneMatch(accessor -> code.child(accessor, "body") != SyntaxTree.NONE);
    }

    private Part part(String name, int type) {
        return new Part(name, shape(name, type, 0));
    }

    private Shape shape(String name, int type, int depth) {
        if (type == SyntaxTree.NONE || depth > DEEPEST) {
            return new Shape.Opaque();
        }
        return switch (code.kind(type)) {
            case "predefined_type" -> predefined(name, code.text(type));
            case "nullable_type" ->
                new Shape.Optional(shape(name, code.namedChildren(type).getFirst(), depth + 1));
            case "identifier", "qualified_name", "generic_name" -> reference(name, type, depth);
            case "tuple_type" -> tuple(type, depth);
            default -> nullable(name, new Shape.Opaque());
        };
    }

    private Shape predefined(String name, String type) {
        return switch (type) {
            case "bool" -> new Shape.Bool();
            case "string" -> nullable(name, uses.scalar(name));
            case "object" -> nullable(name, new Shape.Opaque());
            default -> uses.scalar(name);
        };
    }

    private Shape nullable(String name, Shape shape) {
        return uses.isNullable(name) ? new Shape.Optional(shape) : shape;
    }

    private Shape tuple(int type, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int element : code.namedChildren(type)) {
            String name = code.text(element, "name");
            parts.add(new Part(name, shape(name, code.child(element, "type"), depth + 1)));
        }
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    private Shape reference(String name, int type, int depth) {
        String simple = CSharpDialect.simpleName(code, type);
        List<Integer> arguments = code.namedChildren(code.childOfKind(type, "type_argument_list"));
        if (arguments.isEmpty()) {
            return simple.equals("Boolean")
                    ? new Shape.Bool()
                    : nullable(name, SCALARS.contains(simple) ? uses.scalar(name) : new Shape.Named(simple));
        }
        int first = arguments.getFirst();
        return switch (simple) {
            case "Nullable" -> new Shape.Optional(shape(name, first, depth + 1));
            case "Lazy" -> shape(name, first, depth + 1);
            default ->
                simple.endsWith("Dictionary") && code.tree().textIs(first, "string")
                        ? uses.keyed(name)
                        : nullable(name, new Shape.Named(simple));
        };
    }
}
