package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the states of Go types off their fields, their constants and the types they are closed over. */
final class GoShapes {
    private static final Set<String> SCALARS = Set.of(
            "string",
            "int",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "uintptr",
            "byte",
            "rune",
            "float32",
            "float64",
            "complex64",
            "complex128");
    private static final int DEEPEST = 8;

    private static final Question<Map<String, Constants>> CONSTANTS = new Question<>(GoShapes::allConstants);

    private final Code code;
    private final FieldUses uses;

    GoShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a type. */
    Shape of(int typeSpec) {
        int type = code.child(typeSpec, "type");
        String name = code.text(typeSpec, "name");
        if (code.isKind(type, "interface_type")) {
            List<Part> variants = GoMethods.closedFamily(code, type).stream()
                    .map(variant -> new Part(variant, new Shape.Named(variant)))
                    .toList();
            return variants.isEmpty() ? new Shape.Opaque() : new Shape.Sum(variants);
        }
        if (code.isKind(type, "type_identifier") && SCALARS.contains(code.text(type))) {
            return constants(name);
        }
        return shape(name, type, 0);
    }

    /** The constants that the file declares of a type; shifted ones are flags. */
    private Shape constants(String type) {
        Constants constants = code.ask(CONSTANTS, 0).get(type);
        if (constants == null || constants.count() == 0) {
            return new Shape.Opaque();
        }
        return constants.flags() ? new Shape.Masked(constants.count()) : new Shape.Choice(constants.count());
    }

    /** How many constants there are of a type, and whether some are shifted. */
    private record Constants(int count, boolean flags) {
        Constants plus(Constants others) {
            return new Constants(count + others.count, flags || others.flags);
        }
    }

    /** By type; a constant without a value has the type of the one before it. */
    private static Map<String, Constants> allConstants(Code code, int file) {
        Map<String, Constants> constants = new HashMap<>();
        for (int declaration : code.namedChildren(file)) {
            String type = "";
            for (int spec : code.isKind(declaration, "const_declaration")
                    ? code.namedChildren(declaration)
                    : List.<Integer>of()) {
                boolean repeats = code.child(spec, "value") == SyntaxTree.NONE;
                type = repeats ? type : code.text(spec, "type");
                boolean flag = code.text(spec, "value").contains("<<");
                constants.merge(type, new Constants(namesOf(code, spec), flag), Constants::plus);
            }
        }
        return constants;
    }

    private static int namesOf(Code code, int spec) {
        return (int) GoDialect.names(code, spec).stream()
                .filter(name ->
                        code.is(name, Role.IDENTIFIER) && !code.text(name).equals("_"))
                .count();
    }

    private Shape struct(int type, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int field : code.namedChildren(code.childOfKind(type, "field_declaration_list"))) {
            if (code.isKind(field, "field_declaration")) {
                addField(parts, field, depth);
            }
        }
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    private void addField(List<Part> parts, int field, int depth) {
        int type = code.child(field, "type");
        List<Integer> names = GoDialect.names(code, field);
        if (names.isEmpty()) {
            String embedded = GoDialect.simpleName(code, type);
            parts.add(new Part(embedded, shape(embedded, type, depth)));
        }
        for (int name : names) {
            if (code.is(name, Role.IDENTIFIER)) {
                parts.add(new Part(code.text(name), shape(code.text(name), type, depth)));
            }
        }
    }

    private Shape shape(String name, int type, int depth) {
        return switch (code.kind(type)) {
            case "type_identifier" -> simple(name, code.text(type));
            case "generic_type" -> nullable(name, new Shape.Named(GoDialect.simpleName(code, type)));
            case "qualified_type" -> qualified(name, code.text(type));
            case "pointer_type" -> pointer(name, code.namedChildren(type).getFirst(), depth);
            case "map_type" -> code.text(type, "key").equals("string") ? uses.keyed(name) : new Shape.Opaque();
            case "struct_type" -> depth < DEEPEST ? struct(type, depth + 1) : new Shape.Opaque();
            case "function_type", "interface_type" -> nullable(name, new Shape.Opaque());
            default -> new Shape.Opaque();
        };
    }

    private Shape simple(String name, String type) {
        if (type.equals("bool")) {
            return new Shape.Bool();
        }
        return SCALARS.contains(type) ? uses.scalar(name) : nullable(name, new Shape.Named(type));
    }

    private Shape qualified(String name, String type) {
        return switch (type) {
            case "atomic.Bool" -> new Shape.Bool();
            case "sql.NullBool" -> new Shape.Optional(new Shape.Bool());
            default ->
                type.startsWith("sql.Null")
                        ? new Shape.Optional(new Shape.Opaque())
                        : nullable(name, new Shape.Opaque());
        };
    }

    /** A pointer to a scalar stands for an optional value; any other pointer is nullable when the file treats it so. */
    private Shape pointer(String name, int target, int depth) {
        String simple = code.text(target);
        if (simple.equals("bool") || SCALARS.contains(simple)) {
            return new Shape.Optional(simple(name, simple));
        }
        Shape shape = depth < DEEPEST ? shape(name, target, depth + 1) : new Shape.Opaque();
        return shape instanceof Shape.Optional ? shape : nullable(name, shape);
    }

    private Shape nullable(String name, Shape shape) {
        return uses.isNullable(name) ? new Shape.Optional(shape) : shape;
    }
}
