package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Reads the states of TypeScript's types. */
final class EcmaScriptTypes {
    private static final Set<String> MAPS = Set.of("Record", "Map");
    /** Generic types that change nothing but what may be done with their argument. */
    private static final Set<String> VIEWS = Set.of("Readonly", "Required", "NonNullable", "DeepReadonly");

    private static final Set<String> ABSENT = Set.of("null", "undefined", "void");
    private static final int DEEPEST = 8;

    private final Code code;
    private final FieldUses uses;

    EcmaScriptTypes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** A product, or nothing countable when it has no parts. */
    static Shape product(List<Part> parts) {
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    /** The properties of an interface or object type, methods left out. */
    List<Part> properties(int body, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int member : code.children(body)) {
            if (code.isKind(member, "property_signature")) {
                String name = code.text(member, "name");
                parts.add(new Part(name, annotated(name, member, depth)));
            }
        }
        return parts;
    }

    /** The states of what a declaration with a type annotation declares. */
    Shape annotated(String name, int declaration, int depth) {
        List<Integer> annotation = code.namedChildren(code.child(declaration, "type"));
        Shape shape = annotation.isEmpty() ? new Shape.Opaque() : shape(name, annotation.getFirst(), depth + 1);
        boolean optional = code.childOfKind(declaration, "?") != SyntaxTree.NONE;
        return optional && !(shape instanceof Shape.Optional) ? new Shape.Optional(shape) : shape;
    }

    /** The states of a value of {@code type} that is called {@code name}. */
    Shape shape(String name, int type, int depth) {
        if (type == SyntaxTree.NONE || depth > DEEPEST) {
            return new Shape.Opaque();
        }
        return switch (code.kind(type)) {
            case "predefined_type" -> predefined(name, code.text(type));
            case "type_identifier", "nested_type_identifier" ->
                new Shape.Named(EcmaScriptClasses.simpleName(code, type));
            case "generic_type" -> generic(name, type, depth);
            case "union_type" -> union(name, type, depth);
            case "intersection_type" -> product(parts(members(type), depth));
            case "tuple_type" -> product(elements(type, depth));
            case "object_type" -> object(name, type, depth);
            case "parenthesized_type", "readonly_type" ->
                shape(name, code.namedChildren(type).getFirst(), depth + 1);
            default -> new Shape.Opaque();
        };
    }

    private Shape predefined(String name, String type) {
        return switch (type) {
            case "boolean" -> new Shape.Bool();
            case "string", "number", "bigint" -> uses.scalar(name);
            default -> new Shape.Opaque();
        };
    }

    private Shape generic(String name, int type, int depth) {
        String generic = EcmaScriptClasses.simpleName(code, type);
        List<Integer> arguments = arguments(type);
        if (MAPS.contains(generic)
                && !arguments.isEmpty()
                && code.text(arguments.getFirst()).equals("string")) {
            return uses.keyed(name);
        }
        return VIEWS.contains(generic) && !arguments.isEmpty()
                ? shape(name, arguments.getFirst(), depth + 1)
                : new Shape.Named(generic);
    }

    /** The states of a new object of a class. */
    Shape constructed(String name, int expression) {
        String type = EcmaScriptClasses.simpleName(code, code.child(expression, "constructor"));
        List<Integer> arguments = arguments(expression);
        boolean byText = arguments.isEmpty() || code.text(arguments.getFirst()).equals("string");
        return type.equals("Map") && byText ? uses.keyed(name) : new Shape.Named(type);
    }

    private List<Integer> arguments(int type) {
        return code.namedChildren(code.child(type, "type_arguments"));
    }

    private Shape union(String name, int type, int depth) {
        List<Integer> members = members(type);
        List<Integer> present = members.stream()
                .filter(member -> !ABSENT.contains(code.text(member)))
                .toList();
        Shape shape = present.size() == 1 ? shape(name, present.getFirst(), depth + 1) : alternatives(present, depth);
        return present.size() < members.size() ? new Shape.Optional(shape) : shape;
    }

    private Shape alternatives(List<Integer> members, int depth) {
        if (members.isEmpty()) {
            return new Shape.Opaque();
        }
        boolean literals = members.stream().allMatch(member -> code.isKind(member, "literal_type"));
        return literals ? new Shape.Choice(members.size()) : new Shape.Sum(parts(members, depth));
    }

    /** The members of a union or intersection, which the grammar nests to the left. */
    private List<Integer> members(int type) {
        List<Integer> members = new ArrayList<>();
        Deque<Integer> pending = new ArrayDeque<>(List.of(type));
        while (!pending.isEmpty()) {
            int member = pending.pop();
            if (code.kind(member).equals(code.kind(type))) {
                code.namedChildren(member).reversed().forEach(pending::push);
            } else {
                members.add(member);
            }
        }
        return members;
    }

    private List<Part> parts(List<Integer> members, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int member : members) {
            String text = code.text(member).replaceAll("[\"']", "");
            String name = Text.isIdentifier(text) ? text : Integer.toString(parts.size());
            parts.add(new Part(name, shape(name, member, depth + 1)));
        }
        return parts;
    }

    private List<Part> elements(int tuple, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int element : code.namedChildren(tuple)) {
            String index = Integer.toString(parts.size());
            parts.add(new Part(index, shape(index, element, depth + 1)));
        }
        return parts;
    }

    private Shape object(String name, int type, int depth) {
        int index = code.childOfKind(type, "index_signature");
        List<Part> properties = properties(type, depth);
        boolean byText = code.text(index, "index_type").equals("string");
        return properties.isEmpty() && byText ? uses.keyed(name) : product(properties);
    }
}
