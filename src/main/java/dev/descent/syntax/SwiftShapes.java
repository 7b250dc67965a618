package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the states of Swift's types off their stored properties and cases. */
final class SwiftShapes {
    private static final Set<String> SCALARS = Set.of(
            "String", "Int", "UInt", "Int32", "Int64", "UInt32", "UInt64", "UInt8", "Double", "Float", "Character");

    private static final int DEEPEST = 8;

    private final Code code;
    private final FieldUses uses;

    SwiftShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a type. */
    Shape of(int type) {
        int body = code.child(type, "body");
        if (code.isKind(type, "typealias_declaration")) {
            int alias = code.namedChildren(type).getLast();
            return code.isKind(alias, "tuple_type") ? tuple(alias, 0) : new Shape.Opaque();
        }
        if (code.isKind(type, "protocol_declaration")) {
            return new Shape.Opaque();
        }
        if (SwiftTypes.isA(code, type, "enum")) {
            return cases(body);
        }
        return SwiftTypes.clauses(code, type).contains("OptionSet") ? flags(body) : product(fields(body));
    }

    private static Shape product(List<Part> parts) {
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    private Shape flags(int body) {
        int constants = (int) properties(body)
                .filter(property -> isShared(property) && code.text(property).contains("rawValue"))
                .count();
        return constants > 0 ? new Shape.Masked(constants) : new Shape.Opaque();
    }

    private Stream<Integer> properties(int body) {
        return code.children(body).stream().filter(member -> code.isKind(member, "property_declaration"));
    }

    private boolean isShared(int property) {
        return code.namedChildren(code.childOfKind(property, "modifiers")).stream()
                .map(code::text)
                .anyMatch(modifier -> modifier.equals("static") || modifier.equals("class"));
    }

    private Shape cases(int body) {
        List<Part> cases = new ArrayList<>();
        for (int entry : code.children(body)) {
            if (code.isKind(entry, "enum_entry")) {
                addCases(entry, cases);
            }
        }
        if (cases.isEmpty()) {
            return new Shape.Opaque();
        }
        boolean plain = cases.stream().allMatch(part -> part.shape() instanceof Shape.Opaque);
        return plain ? new Shape.Choice(cases.size()) : new Shape.Sum(cases);
    }

    /** {@code case a, b(Int)}: a payload belongs to the name before it. */
    private void addCases(int entry, List<Part> cases) {
        for (int child : code.children(entry)) {
            if (code.isKind(child, "simple_identifier") && code.hasField(child, "name")) {
                cases.add(new Part(code.text(child), new Shape.Opaque()));
            } else if (code.isKind(child, "enum_type_parameters")) {
                cases.add(new Part(cases.removeLast().name(), tuple(child, 0)));
            }
        }
    }

    private List<Part> fields(int body) {
        List<Part> parts = new ArrayList<>();
        properties(body).filter(property -> !isShared(property)).forEach(property -> addFields(property, parts));
        return parts;
    }

    /** The stored properties of a declaration; a constant with a value has one state. */
    private void addFields(int declaration, List<Part> parts) {
        boolean constant = code.text(code.childOfKind(declaration, "value_binding_pattern"))
                .equals("let");
        List<Integer> children = code.children(declaration);
        for (int at = 0; at < children.size(); at++) {
            int bound = code.child(children.get(at), "bound_identifier");
            if (bound != SyntaxTree.NONE) {
                Field field = field(children.subList(at + 1, children.size()));
                boolean stored = !field.computed() && !(constant && field.value() != SyntaxTree.NONE);
                if (stored) {
                    parts.add(new Part(code.text(bound), shape(code.text(bound), field)));
                }
            }
        }
    }

    /** What follows a property's name: its type and initial value, if any, and whether it is computed. */
    private record Field(int type, int value, boolean computed) {}

    private Field field(List<Integer> following) {
        int type = SyntaxTree.NONE;
        int value = SyntaxTree.NONE;
        for (int child : following) {
            if (code.child(child, "bound_identifier") != SyntaxTree.NONE) {
                break;
            }
            if (code.isKind(child, "computed_property")) {
                return new Field(type, value, true);
            }
            type = code.isKind(child, "type_annotation")
                    ? code.namedChildren(child).getLast()
                    : type;
            value = code.hasField(child, "value") ? child : value;
        }
        return new Field(type, value, false);
    }

    private Shape shape(String name, Field field) {
        if (field.type() != SyntaxTree.NONE) {
            return shape(name, field.type(), 0);
        }
        return switch (code.kind(field.value())) {
            case "boolean_literal" -> new Shape.Bool();
            case "call_expression" -> constructed(field.value());
            default -> uses.scalar(name);
        };
    }

    private Shape constructed(int call) {
        String callee = code.text(code.tree().firstChild(call));
        boolean isType = Text.isIdentifier(callee) && Character.isUpperCase(callee.charAt(0));
        return isType ? new Shape.Named(callee) : new Shape.Opaque();
    }

    /** The states of a value of {@code type} that is called {@code name}. */
    private Shape shape(String name, int type, int depth) {
        if (depth > DEEPEST) {
            return new Shape.Opaque();
        }
        return switch (code.kind(type)) {
            case "optional_type" -> new Shape.Optional(shape(name, code.child(type, "wrapped"), depth + 1));
            case "tuple_type" -> tuple(type, depth);
            case "dictionary_type" -> dictionary(name, code.namedChildren(type));
            case "user_type" -> named(name, type, depth);
            default -> new Shape.Opaque();
        };
    }

    private Shape dictionary(String name, List<Integer> types) {
        boolean byText = !types.isEmpty() && code.text(types.getFirst()).equals("String");
        return byText ? uses.keyed(name) : new Shape.Opaque();
    }

    private Shape named(String name, int type, int depth) {
        String simple = SwiftTypes.simpleName(code, type);
        List<Integer> arguments = code.namedChildren(code.childOfKind(type, "type_arguments"));
        if (SCALARS.contains(simple)) {
            return uses.scalar(name);
        }
        return switch (simple) {
            case "Bool" -> new Shape.Bool();
            case "Optional" ->
                new Shape.Optional(
                        arguments.isEmpty() ? new Shape.Opaque() : shape(name, arguments.getFirst(), depth + 1));
            case "Dictionary" -> dictionary(name, arguments);
            case "Result" -> arguments.size() == 2 ? result(arguments, depth) : new Shape.Named(simple);
            default -> new Shape.Named(simple);
        };
    }

    private Shape result(List<Integer> arguments, int depth) {
        Shape success = shape("success", arguments.getFirst(), depth + 1);
        Shape failure = shape("failure", arguments.getLast(), depth + 1);
        return new Shape.Sum(List.of(new Part("success", success), new Part("failure", failure)));
    }

    /** The elements of a tuple or the payload of a case; one of them stands for itself. */
    private Shape tuple(int type, int depth) {
        List<Part> parts = new ArrayList<>();
        for (int child : code.children(type)) {
            int element = code.isKind(child, "tuple_type_item")
                    ? code.namedChildren(child).getLast()
                    : child;
            boolean isType = code.kind(element).endsWith("_type");
            if (isType) {
                String index = Integer.toString(parts.size());
                parts.add(new Part(index, shape(index, element, depth + 1)));
            }
        }
        return parts.size() == 1 ? parts.getFirst().shape() : product(parts);
    }
}
