package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the states of Python's classes off their attributes: annotated, assigned, or set by the constructor. */
final class PythonShapes {
    private static final Question<Map<String, Integer>> PARAMETERS = new Question<>(PythonShapes::parameters);

    private final Code code;
    private final FieldUses uses;
    private final PythonTypes types;

    PythonShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
        this.types = new PythonTypes(code, uses);
    }

    /** The states of a class or type alias. */
    Shape of(int type) {
        if (code.isKind(type, "type_alias_statement")) {
            return types.shape(code.text(type, "left"), code.child(type, "right"), 0);
        }
        List<Integer> members = code.namedChildren(code.child(type, "body"));
        PythonClasses classes = new PythonClasses(code);
        if (classes.isChoice(type) || classes.isFlags(type)) {
            int constants = (int) members.stream().filter(this::isConstant).count();
            Shape shape = classes.isFlags(type)
                    ? new Shape.Masked(Math.max(1, constants))
                    : new Shape.Choice(Math.max(1, constants));
            return constants > 0 ? shape : new Shape.Opaque();
        }
        Map<String, Shape> fields = new LinkedHashMap<>();
        members.forEach(member -> addAttribute(member, fields));
        members.forEach(member -> addAssignments(member, fields));
        return PythonTypes.product(fields.entrySet().stream()
                .map(field -> new Part(field.getKey(), field.getValue()))
                .toList());
    }

    private int assignment(int statement) {
        return code.isKind(statement, "expression_statement")
                ? code.childOfKind(statement, "assignment")
                : SyntaxTree.NONE;
    }

    private boolean isConstant(int statement) {
        int left = code.child(assignment(statement), "left");
        return code.is(left, Role.IDENTIFIER) && !code.text(left).startsWith("_");
    }

    private void addAttribute(int statement, Map<String, Shape> fields) {
        int assignment = assignment(statement);
        int left = code.child(assignment, "left");
        String name = code.text(left);
        boolean shared = name.startsWith("__") || code.text(assignment, "type").contains("ClassVar");
        if (code.is(left, Role.IDENTIFIER) && !shared && !name.equals(name.toUpperCase(Locale.ROOT))) {
            fields.put(name, field(name, assignment));
        }
    }

    /** What a constructor sets on the object. */
    private void addAssignments(int member, Map<String, Shape> fields) {
        int function = code.is(member, Role.ENVELOPE) ? code.child(member, "definition") : member;
        if (!code.tree().textIs(Math.max(0, code.child(function, "name")), "__init__")) {
            return;
        }
        for (int node = function; node < code.tree().limit(function); node++) {
            int target = code.isKind(node, "assignment") ? code.child(node, "left") : SyntaxTree.NONE;
            if (code.text(target, "object").equals("self")) {
                int assignment = node;
                fields.computeIfAbsent(code.text(target, "attribute"), name -> assigned(name, assignment, function));
            }
        }
    }

    /** A field that takes over a parameter is known by what is known of the parameter. */
    private Shape assigned(String name, int assignment, int function) {
        int value = code.child(assignment, "right");
        if (code.child(assignment, "type") == SyntaxTree.NONE && code.is(value, Role.IDENTIFIER)) {
            int parameter = code.ask(PARAMETERS, function).getOrDefault(code.text(value), SyntaxTree.NONE);
            if (parameter != SyntaxTree.NONE) {
                return declared(name, parameter, code.child(parameter, "value"));
            }
        }
        return field(name, assignment);
    }

    /** The parameters with a type or a default value, by their names. */
    private static Map<String, Integer> parameters(Code code, int function) {
        return code.namedChildren(code.child(function, "parameters")).stream()
                .collect(Collectors.toMap(
                        parameter -> code.text(parameter, "name") + code.text(typed(code, parameter)),
                        parameter -> parameter,
                        (first, again) -> first));
    }

    private static int typed(Code code, int parameter) {
        return code.isKind(parameter, "typed_parameter") ? code.tree().firstChild(parameter) : SyntaxTree.NONE;
    }

    private Shape field(String name, int assignment) {
        return declared(name, assignment, code.child(assignment, "right"));
    }

    private Shape declared(String name, int declaration, int value) {
        int type = code.child(declaration, "type");
        boolean typed = type != SyntaxTree.NONE;
        Shape shape = typed ? types.shape(name, type, 0) : ofValue(name, value);
        boolean nullable = code.is(value, Role.NULL) || (!typed && uses.isNullable(name));
        return nullable && !(shape instanceof Shape.Optional) ? new Shape.Optional(shape) : shape;
    }

    private Shape ofValue(String name, int value) {
        return switch (code.kind(value)) {
            case "true", "false", "not_operator", "comparison_operator" -> new Shape.Bool();
            case "string", "integer", "float" -> uses.scalar(name);
            case "dictionary" -> code.namedChildren(value).isEmpty() ? uses.keyed(name) : new Shape.Opaque();
            case "call" -> constructed(name, value);
            default -> new Shape.Opaque();
        };
    }

    private Shape constructed(String name, int call) {
        String callee = PythonClasses.simpleName(code, call);
        boolean isClass = !callee.isEmpty() && Character.isUpperCase(callee.charAt(0));
        if (callee.equals("dict") && code.arguments(call).isEmpty()) {
            return uses.keyed(name);
        }
        return isClass ? new Shape.Named(callee) : new Shape.Opaque();
    }
}
