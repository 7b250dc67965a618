package dev.descent.syntax;

import dev.descent.source.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Recognises functions whose whole body passes their own arguments on to one other function, which their callers could call as
 * well: not on to a part of the object, unless only the object itself calls them.
 */
final class Wrapper {
    private static final List<String> RECEIVERS = List.of("object", "receiver", "scope");

    private final Code code;
    private final Dialect dialect;

    Wrapper(Code code, Dialect dialect) {
        this.code = code;
        this.dialect = dialect;
    }

    /** Whether {@code function}, called {@code name}, with these parameters, is a wrapper. */
    boolean isWrapper(int function, String name, List<Parameter> parameters) {
        int body = dialect.body(code, function);
        if (body == SyntaxTree.NONE) {
            return false;
        }
        int call = onlyExpression(body);
        String callee = code.text(calleeName(call));
        List<String> names = parameters.stream().map(Parameter::name).toList();
        return code.is(call, Role.CALL)
                && code.argumentList(call) != SyntaxTree.NONE
                && passesOn(call, names)
                && !callee.equals(name)
                && !dialect.constructs(code, call, callee)
                && !code.text(body).contains("?.")
                && (dialect.visibility(code, function) == Visibility.PRIVATE
                        || (!isForPart(call, function, names) && !isHidden(call, callee, names)));
    }

    /** Whether callers may not reach what is called: a function that is private here, or what a field or constant holds. */
    private boolean isHidden(int call, String callee, List<String> parameters) {
        int root = receiver(call);
        while (code.is(root, Role.MEMBER)) {
            root = code.tree().firstChild(root);
        }
        String name = root == SyntaxTree.NONE ? callee : code.text(root);
        if (parameters.contains(name) || code.is(root, Role.SELF)) {
            return false;
        }
        List<Integer> functions = IntStream.range(1, code.tree().size())
                .filter(node ->
                        code.is(node, Role.FUNCTION) && dialect.name(code, node).equals(name))
                .boxed()
                .toList();
        return (functions.isEmpty() || root != SyntaxTree.NONE)
                ? IntStream.range(1, code.tree().size()).anyMatch(node -> isVariable(node, name))
                : functions.stream().anyMatch(node -> dialect.visibility(code, node) == Visibility.PRIVATE);
    }

    private boolean isVariable(int node, String name) {
        return code.is(node, Role.IDENTIFIER)
                && code.text(node).equals(name)
                && dialect.isDeclared(code, node)
                && !code.is(code.parent(node), Role.FUNCTION)
                && !code.is(code.parent(node), Role.TYPE);
    }

    /** Whether a call is for a part of the object, which only the object itself may know. */
    private boolean isForPart(int call, int function, List<String> parameters) {
        int receiver = receiver(call);
        int root = receiver;
        while (code.is(root, Role.MEMBER)) {
            root = code.tree().firstChild(root);
        }
        if (root == SyntaxTree.NONE || parameters.contains(code.text(root))) {
            return false;
        }
        return dialect.isSelf(code, root, function)
                ? root != receiver
                : dialect.impliesReceiver()
                        && !Character.isUpperCase(code.text(root).charAt(0));
    }

    /** What is left of a body without braces, {@code return}, {@code await} and parentheses, or {@link SyntaxTree#NONE}. */
    private int onlyExpression(int body) {
        int node = body;
        while (!code.is(node, Role.CALL)) {
            List<Integer> children = code.namedChildren(node);
            if (children.size() != 1
                    || !(node == body || code.is(node, Role.TRANSPARENT) || code.is(node, Role.PARENTHESES))) {
                return SyntaxTree.NONE;
            }
            node = children.getFirst();
        }
        return node;
    }

    /** Whether the arguments, a receiver among the parameters included, are the parameters in their order. */
    private boolean passesOn(int call, List<String> parameters) {
        List<String> arguments =
                new ArrayList<>(code.arguments(call).stream().map(code::text).toList());
        int receiver = receiver(call);
        if (parameters.isEmpty()) {
            return arguments.isEmpty() && (receiver == SyntaxTree.NONE || code.is(receiver, Role.SELF));
        }
        if (receiver != SyntaxTree.NONE && !isPath(receiver, parameters)) {
            return false;
        }
        if (receiver != SyntaxTree.NONE && parameters.contains(code.text(receiver))) {
            arguments.addFirst(code.text(receiver));
        }
        return arguments.equals(parameters);
    }

    private int calleeName(int call) {
        for (int child : code.children(call)) {
            if (code.is(child, Role.MEMBER) && !isReceiver(child)) {
                int last = code.namedChildren(child).getLast();
                return code.is(last, Role.SUFFIX) ? code.namedChildren(last).getLast() : last;
            }
            if (code.hasField(child, "name") || (code.is(child, Role.IDENTIFIER) && !isReceiver(child))) {
                return child;
            }
        }
        return SyntaxTree.NONE;
    }

    private int receiver(int call) {
        int first = code.tree().firstChild(call);
        if (code.is(first, Role.MEMBER) && !isReceiver(first)) {
            return code.tree().firstChild(first);
        }
        return isReceiver(first) ? first : SyntaxTree.NONE;
    }

    private boolean isReceiver(int node) {
        return RECEIVERS.stream().anyMatch(field -> code.hasField(node, field));
    }

    /** A name, or names joined by selection, with nothing computed; what is selected from a parameter is computed. */
    private boolean isPath(int node, List<String> parameters) {
        int at = node;
        while (code.is(at, Role.MEMBER)) {
            at = code.tree().firstChild(at);
        }
        boolean selected = at != node && parameters.contains(code.text(at));
        return !selected && (code.is(at, Role.IDENTIFIER) || code.is(at, Role.SELF));
    }
}
