package dev.descent.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Calls of Swift. Its grammar has one node for calls and subscripts, and binds both weaker than arithmetic: it reads
 * {@code a + f(b)} as {@code (a + f)(b)}.
 */
final class SwiftCalls {
    private static final Set<String> OPERATIONS =
            Set.of("additive_expression", "multiplicative_expression", "prefix_expression", "bitwise_operation");

    private SwiftCalls() {}

    /** The outermost operation whose last operand an expression is, or the expression itself. */
    static int callee(Code code, int expression) {
        int callee = expression;
        while (OPERATIONS.contains(code.kind(code.parent(callee)))
                && code.namedChildren(code.parent(callee)).getLast() == callee) {
            callee = code.parent(callee);
        }
        return callee;
    }

    /** The last operand of an operation, or the expression itself. */
    static int lastOperand(Code code, int expression) {
        int operand = expression;
        while (OPERATIONS.contains(code.kind(operand))) {
            operand = code.namedChildren(operand).getLast();
        }
        return operand;
    }

    static boolean isCalled(Code code, int identifier) {
        int call = code.callOf(identifier);
        if (call == SyntaxTree.NONE || isSubscript(code, call)) {
            return false;
        }
        int callee = callee(code, identifier);
        int holder = code.holder(callee);
        boolean selects = code.is(holder, Role.MEMBER) && code.tree().firstChild(holder) != identifier;
        return code.tree().firstChild(call) == (selects ? holder : callee);
    }

    static boolean isSubscript(Code code, int call) {
        return code.childOfKind(list(code, call), "[") != SyntaxTree.NONE;
    }

    /** What stands between the parentheses or brackets of a call, or {@link SyntaxTree#NONE}. */
    static int list(Code code, int call) {
        return code.childOfKind(code.childOfKind(call, "call_suffix"), "value_arguments");
    }

    /** The closures that trail a call. */
    static int closures(Code code, int call) {
        return (int) code.children(code.childOfKind(call, "call_suffix")).stream()
                .filter(child -> code.isKind(child, "lambda_literal"))
                .count();
    }

    /**
     * Something that a function takes.
     *
     * @param label what an argument for it begins with, or empty
     * @param isOptional whether it has a default value
     */
    private record Slot(String label, boolean isOptional) {}

    /** Whether the labels of a call and its closures are those that a function takes, in its order. */
    static boolean accepts(Code code, int function, int call) {
        List<Slot> open = slots(code, function);
        for (int argument : code.namedChildren(list(code, call))) {
            String label = code.text(argument, "name");
            while (!open.isEmpty() && !open.getFirst().label().equals(label)) {
                if (!open.removeFirst().isOptional()) {
                    return false;
                }
            }
            if (open.isEmpty()) {
                return false;
            }
            open.removeFirst();
        }
        return open.stream().filter(slot -> !slot.isOptional()).count() <= closures(code, call);
    }

    private static List<Slot> slots(Code code, int function) {
        List<Slot> slots = new ArrayList<>();
        for (int child : code.children(function)) {
            if (code.isKind(child, "parameter")) {
                slots.add(new Slot(SwiftFunctions.label(code, child), false));
            } else if (code.hasField(child, "default_value")) {
                slots.add(new Slot(slots.removeLast().label(), true));
            }
        }
        return slots;
    }
}
