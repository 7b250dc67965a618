package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the states of Java types off their fields, components, constants and permitted subtypes. */
final class JavaShapes {
    private static final Set<String> OPTIONALS = Set.of("Optional", "OptionalInt", "OptionalLong", "OptionalDouble");
    private static final Set<String> NULLABLE = Set.of("Nullable", "CheckForNull");
    private static final Set<String> SCALARS = Set.of(
            "String", "CharSequence", "Integer", "Long", "Short", "Byte", "Character", "AtomicInteger", "AtomicLong");
    private static final int DEEPEST = 8;

    private static final Question<Map<String, List<String>>> SUBTYPES = new Question<>(JavaShapes::subtypesInFile);

    private final Code code;
    private final FieldUses uses;

    JavaShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a type. */
    Shape of(int type) {
        List<Part> fields = new ArrayList<>(components(type));
        int body = code.child(type, "body");
        if (code.isKind(type, "enum_declaration")) {
            int constants = (int) code.children(body).stream()
                    .filter(child -> code.isKind(child, "enum_constant"))
                    .count();
            return constants > 0 ? new Shape.Choice(constants) : new Shape.Opaque();
        }
        if (!code.isKind(type, "interface_declaration")) {
            fields.addAll(fields(body));
        }
        List<Part> variants = JavaModifiers.of(code, type).has("sealed") ? subtypes(type) : List.of();
        if (!variants.isEmpty()) {
            Shape family = new Shape.Sum(variants);
            if (fields.isEmpty()) {
                return family;
            }
            fields.add(new Part("", family));
        }
        return fields.isEmpty() ? new Shape.Opaque() : new Shape.Product(fields);
    }

    private List<Part> components(int type) {
        int list = code.isKind(type, "record_declaration") ? code.child(type, "parameters") : SyntaxTree.NONE;
        if (list == SyntaxTree.NONE) {
            return List.of();
        }
        return code.namedChildren(list).stream()
                .filter(component -> code.isKind(component, "formal_parameter"))
                .map(component -> part(component, component))
                .toList();
    }

    private List<Part> fields(int body) {
        List<Part> parts = new ArrayList<>();
        for (int member : code.children(body)) {
            if (code.isKind(member, "field_declaration")
                    && !JavaModifiers.of(code, member).has("static")) {
                for (int declarator : code.children(member)) {
                    if (code.isKind(declarator, "variable_declarator")) {
                        parts.add(part(member, declarator));
                    }
                }
            }
        }
        return parts;
    }

    /** A field or component whose type stands in {@code declaration} and whose name in {@code declarator}. */
    private Part part(int declaration, int declarator) {
        String name = code.text(declarator, "name");
        int type = code.child(declaration, "type");
        boolean array = code.child(declarator, "dimensions") != SyntaxTree.NONE;
        Shape shape = array ? new Shape.Opaque() : shape(name, type, 0);
        boolean nullable = isNullable(declaration, declarator, type, name);
        return new Part(name, nullable && !(shape instanceof Shape.Optional) ? new Shape.Optional(shape) : shape);
    }

    private boolean isNullable(int declaration, int declarator, int type, String name) {
        boolean primitive =
                Set.of("boolean_type", "integral_type", "floating_point_type").contains(code.kind(type));
        return !primitive
                && (uses.isNullable(name)
                        || code.is(code.child(declarator, "value"), Role.NULL)
                        || JavaModifiers.of(code, declaration).annotations().stream()
                                .anyMatch(NULLABLE::contains));
    }

    private Shape shape(String name, int type, int depth) {
        return switch (code.kind(type)) {
            case "boolean_type" -> new Shape.Bool();
            case "integral_type", "floating_point_type" -> uses.scalar(name);
            case "type_identifier", "scoped_type_identifier", "generic_type" -> reference(name, type, depth);
            case "annotated_type" -> shape(name, code.namedChildren(type).getLast(), depth);
            default -> new Shape.Opaque();
        };
    }

    private Shape reference(String name, int type, int depth) {
        String simple = JavaDialect.simpleName(code, type);
        if (OPTIONALS.contains(simple)) {
            int argument = argument(type);
            boolean known = argument != SyntaxTree.NONE && depth < DEEPEST;
            return new Shape.Optional(known ? shape(name, argument, depth + 1) : new Shape.Opaque());
        }
        if (SCALARS.contains(simple)) {
            return uses.scalar(name);
        }
        if (simple.endsWith("Map") && code.text(argument(type)).equals("String")) {
            return uses.keyed(name);
        }
        return switch (simple) {
            case "Boolean" -> new Shape.Optional(new Shape.Bool());
            case "AtomicBoolean" -> new Shape.Bool();
            default -> new Shape.Named(simple);
        };
    }

    /** The first type argument, or {@link SyntaxTree#NONE}. */
    private int argument(int type) {
        int list = code.childOfKind(type, "type_arguments");
        List<Integer> arguments = list == SyntaxTree.NONE ? List.of() : code.namedChildren(list);
        return arguments.isEmpty() ? SyntaxTree.NONE : arguments.getFirst();
    }

    /** The permitted subtypes; those of the file when the type does not list them. */
    private List<Part> subtypes(int type) {
        int permits = code.child(type, "permits");
        List<String> names = permits == SyntaxTree.NONE
                ? code.ask(SUBTYPES, 0).getOrDefault(code.text(type, "name"), List.of())
                : permitted(permits);
        return names.stream().map(name -> new Part(name, new Shape.Named(name))).toList();
    }

    private List<String> permitted(int permits) {
        return code.namedChildren(code.childOfKind(permits, "type_list")).stream()
                .map(type -> JavaDialect.simpleName(code, type))
                .toList();
    }

    private static Map<String, List<String>> subtypesInFile(Code code, int file) {
        Map<String, List<String>> subtypes = new HashMap<>();
        for (int node = file; node < code.tree().size(); node++) {
            if (code.is(node, Role.TYPE)) {
                String name = code.text(node, "name");
                JavaDialect.supertypes(code, node).stream()
                        .distinct()
                        .forEach(supertype -> subtypes.computeIfAbsent(supertype, s -> new ArrayList<>())
                                .add(name));
            }
        }
        return subtypes;
    }
}
