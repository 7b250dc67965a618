package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Reads the states of Python's type annotations. */
final class PythonTypes {
    private static final Set<String> SCALARS = Set.of("str", "int", "float", "bytes", "complex");
    private static final Set<String> MAPS =
            Set.of("dict", "Dict", "Mapping", "MutableMapping", "defaultdict", "DefaultDict", "OrderedDict");
    /** Generic types that say something about their argument and change no state. */
    private static final Set<String> NOTES = Set.of("Annotated", "Final", "NotRequired", "Required", "ReadOnly");

    private static final int DEEPEST = 8;

    private final Code code;
    private final FieldUses uses;

    PythonTypes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** A product, or nothing countable when it has no parts. */
    static Shape product(List<Part> parts) {
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    /** The states of a value that is annotated with {@code type} and called {@code name}. */
    Shape shape(String name, int type, int depth) {
        if (type == SyntaxTree.NONE || depth > DEEPEST) {
            return new Shape.Opaque();
        }
        return switch (code.kind(type)) {
            case "type", "parenthesized_expression" ->
                shape(name, code.namedChildren(type).getFirst(), depth + 1);
            case "identifier", "attribute" -> named(name, PythonClasses.simpleName(code, type));
            case "string" -> forward(name, code.text(type).replaceAll("[\"']", ""));
            case "binary_operator", "union_type" -> union(name, members(type), depth);
            case "generic_type", "subscript" -> generic(name, type, depth);
            default -> new Shape.Opaque();
        };
    }

    private Shape named(String name, String type) {
        if (type.equals("bool")) {
            return new Shape.Bool();
        }
        if (SCALARS.contains(type)) {
            return uses.scalar(name);
        }
        return MAPS.contains(type) ? uses.keyed(name) : new Shape.Named(type);
    }

    /** A type in quotes, whose text is no part of the tree. */
    private Shape forward(String name, String text) {
        return Text.isIdentifier(text) ? named(name, text) : new Shape.Opaque();
    }

    private Shape generic(String name, int type, int depth) {
        String generic = PythonClasses.simpleName(code, type);
        List<Integer> arguments = arguments(type);
        if (arguments.isEmpty()) {
            return named(name, generic);
        }
        Shape first = shape(name, arguments.getFirst(), depth + 1);
        if (NOTES.contains(generic)) {
            return first;
        }
        if (MAPS.contains(generic)) {
            return code.text(arguments.getFirst()).equals("str") ? uses.keyed(name) : new Shape.Named(generic);
        }
        return switch (generic) {
            case "Optional" -> new Shape.Optional(first);
            case "Union" -> union(name, arguments, depth);
            case "Literal" -> literals(arguments);
            case "tuple", "Tuple" -> tuple(arguments, depth);
            default -> new Shape.Named(generic);
        };
    }

    private List<Integer> arguments(int type) {
        int list = code.childOfKind(type, "type_parameter");
        return code.namedChildren(list == SyntaxTree.NONE ? type : list).stream()
                .filter(argument -> list != SyntaxTree.NONE || code.hasField(argument, "subscript"))
                .toList();
    }

    private Shape literals(List<Integer> literals) {
        int present =
                (int) literals.stream().filter(literal -> !isNone(literal)).count();
        Shape choice = present == 0 ? new Shape.Opaque() : new Shape.Choice(present);
        return present < literals.size() ? new Shape.Optional(choice) : choice;
    }

    private boolean isNone(int type) {
        return code.text(type).equals("None");
    }

    private Shape union(String name, List<Integer> members, int depth) {
        List<Integer> present =
                members.stream().filter(member -> !isNone(member)).toList();
        Shape shape = switch (present.size()) {
            case 0 -> new Shape.Opaque();
            case 1 -> shape(name, present.getFirst(), depth + 1);
            default -> new Shape.Sum(parts(present, depth));
        };
        return present.size() < members.size() ? new Shape.Optional(shape) : shape;
    }

    /** The members of a union, which the grammar nests to the left. */
    private List<Integer> members(int type) {
        List<Integer> members = new ArrayList<>();
        Deque<Integer> pending = new ArrayDeque<>(List.of(type));
        while (!pending.isEmpty()) {
            int member = pending.pop();
            if (code.isKind(member, "binary_operator") || code.isKind(member, "union_type")) {
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
            String text = code.text(member);
            String name = Text.isIdentifier(text) ? text : Integer.toString(parts.size());
            parts.add(new Part(name, shape(name, member, depth + 1)));
        }
        return parts;
    }

    /** A tuple of any length has no states that could be counted. */
    private Shape tuple(List<Integer> elements, int depth) {
        if (elements.stream().anyMatch(element -> code.text(element).equals("..."))) {
            return new Shape.Opaque();
        }
        List<Part> parts = new ArrayList<>();
        for (int element : elements) {
            String index = Integer.toString(parts.size());
            parts.add(new Part(index, shape(index, element, depth + 1)));
        }
        return product(parts);
    }
}
