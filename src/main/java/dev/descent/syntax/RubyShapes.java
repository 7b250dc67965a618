package dev.descent.syntax;

import dev.descent.source.Shape;
import dev.descent.source.Shape.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the states of Ruby's classes off the instance variables that the constructor sets, and off flags set anywhere. */
final class RubyShapes {
    private final Code code;
    private final FieldUses uses;

    RubyShapes(Code code, FieldUses uses) {
        this.code = code;
        this.uses = uses;
    }

    /** The states of a class or module. */
    Shape of(int type) {
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        for (int node = type; node < code.tree().limit(type); node++) {
            int left = code.child(node, "left");
            if (code.isKind(node, "assignment") && isOwn(left, type) && (isConstructed(node) || isFlag(node))) {
                values.computeIfAbsent(code.text(left), none -> new ArrayList<>())
                        .add(node);
            }
        }
        List<Part> parts = values.entrySet().stream()
                .map(field -> new Part(field.getKey().substring(1), field(field.getKey(), field.getValue())))
                .toList();
        return parts.isEmpty() ? new Shape.Opaque() : new Shape.Product(parts);
    }

    private boolean isOwn(int left, int type) {
        return code.isKind(left, "instance_variable") && code.enclosing(left, Role.TYPE) == type;
    }

    private boolean isConstructed(int assignment) {
        return code.text(method(assignment), "name").equals("initialize");
    }

    private int method(int node) {
        int function = code.enclosing(node, Role.FUNCTION);
        while (function != SyntaxTree.NONE && code.child(function, "name") == SyntaxTree.NONE) {
            function = code.enclosing(function, Role.FUNCTION);
        }
        return function;
    }

    private boolean isFlag(int assignment) {
        return isTruth(code.child(assignment, "right"));
    }

    private Shape field(String name, List<Integer> assignments) {
        Shape shape = new Shape.Opaque();
        for (int assignment : assignments) {
            shape = shape instanceof Shape.Opaque ? value(name, assignment) : shape;
        }
        boolean nullable = uses.isNullable(name) || uses.isNullable(name.substring(1));
        return nullable ? new Shape.Optional(shape) : shape;
    }

    private Shape value(String name, int assignment) {
        int value = code.child(assignment, "right");
        return switch (code.kind(value)) {
            case "true", "false", "unary", "binary" -> isTruth(value) ? new Shape.Bool() : new Shape.Opaque();
            case "hash" -> code.namedChildren(value).isEmpty() ? uses.keyed(name) : new Shape.Opaque();
            case "call" -> constructed(value);
            case "identifier" -> isBooleanParameter(value) ? new Shape.Bool() : compared(name);
            default -> compared(name);
        };
    }

    /** Compared as a variable, or by the name of its reader. */
    private Shape compared(String name) {
        Shape direct = uses.scalar(name);
        return direct instanceof Shape.Opaque ? uses.scalar(name.substring(1)) : direct;
    }

    private boolean isTruth(int value) {
        String operator = code.text(value, "operator");
        return code.isKind(value, "true")
                || code.isKind(value, "false")
                || (code.isKind(value, "unary") && (operator.equals("!") || operator.equals("not")))
                || (code.isKind(value, "binary") && operator.matches("==|!=|<|>|<=|>="));
    }

    private Shape constructed(int call) {
        int receiver = code.child(call, "receiver");
        boolean constructs =
                code.text(call, "method").equals("new") && !code.text(receiver).isEmpty();
        return constructs ? new Shape.Named(RubyClasses.simpleName(code, receiver)) : new Shape.Opaque();
    }

    private boolean isBooleanParameter(int value) {
        return RubyMethods.parameters(code, method(value)).stream()
                .filter(Parameter::isBoolean)
                .anyMatch(parameter -> parameter.name().split(":", 2)[0].equals(code.text(value)));
    }
}
