package dev.descent.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the functions that take part in a cycle of calls within their file. Only calls count whose target is sure: without
 * a receiver or on the object itself, and with one candidate.
 */
final class Recursion {
    private static final int AMBIGUOUS = -1;

    private final Code code;
    private final Dialect dialect;
    private final Scopes scopes;
    private final List<String> owners;
    private final Map<Target, Integer> targets = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> declarations = new HashMap<>();
    private final List<List<Integer>> calls = new ArrayList<>();

    /** What a call can be resolved by; {@code arguments} is -1 where functions can't be overloaded. */
    private record Target(String owner, String name, int arguments) {}

    Recursion(Code code, Dialect dialect, Scopes scopes, List<String> owners) {
        this.code = code;
        this.dialect = dialect;
        this.scopes = scopes;
        this.owners = owners;
        for (int function = 0; function < owners.size(); function++) {
            calls.add(new ArrayList<>());
            targets.merge(target(function), function, (first, second) -> AMBIGUOUS);
        }
    }

    private Target target(int function) {
        Scopes.Declared declared = scopes.functions().get(function);
        boolean counts = dialect.overloads() && function > 0;
        int arguments = counts ? dialect.parameters(code, declared.node()).size() : -1;
        return new Target(owners.get(function), declared.name(), arguments);
    }

    /** Whether each function is on a cycle. */
    boolean[] find() {
        Set<String> names = names();
        for (int node : code.all(Role.IDENTIFIER)) {
            if (scopes.functionOf(node) > 0 && names.contains(code.text(node)) && isCalled(node)) {
                addCall(node);
            }
        }
        return onCycle();
    }

    /** The names by which functions of this file may be called. */
    private Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Scopes.Declared function : scopes.functions()) {
            names.add(function.name());
            names.add(dialect.ownName(code, function.node()));
        }
        return names;
    }

    private boolean isCalled(int identifier) {
        boolean callee = code.callOf(identifier) != SyntaxTree.NONE || dialect.isVariableOrCall(code, identifier);
        return callee && dialect.isCalled(code, identifier);
    }

    private void addCall(int identifier) {
        int caller = scopes.functionOf(identifier);
        int receiver = receiver(identifier);
        int callee = receiver == SyntaxTree.NONE ? ownName(identifier, caller) : AMBIGUOUS;
        if (callee == AMBIGUOUS) {
            callee = declared(identifier, caller, receiver);
        }
        boolean isHidden = receiver == SyntaxTree.NONE && isHidden(identifier, caller, callee);
        if (callee != AMBIGUOUS && !isHidden) {
            calls.get(caller).add(callee);
        }
    }

    /** The function round a call that has the called name for itself. */
    private int ownName(int identifier, int caller) {
        String name = code.text(identifier);
        int function = caller;
        while (function > 0 && !dialect.ownName(code, node(function)).equals(name)) {
            function = scopes.functions().get(function).parent();
        }
        return function > 0 ? function : AMBIGUOUS;
    }

    private int declared(int identifier, int caller, int receiver) {
        boolean onSelf = receiver != SyntaxTree.NONE && isSelf(receiver, caller);
        if (receiver != SyntaxTree.NONE && !onSelf) {
            return AMBIGUOUS;
        }
        String owner = onSelf || dialect.impliesReceiver() ? owners.get(caller) : "";
        int arguments = dialect.overloads() ? dialect.argumentCount(code, identifier) : -1;
        int callee = targets.getOrDefault(new Target(owner, code.text(identifier), arguments), AMBIGUOUS);
        boolean isMeant = callee != AMBIGUOUS && dialect.accepts(code, node(callee), code.callOf(identifier));
        return isMeant ? callee : AMBIGUOUS;
    }

    private int node(int function) {
        return scopes.functions().get(function).node();
    }

    /** Whether a parameter or variable of a function round a call has the called name. */
    private boolean isHidden(int identifier, int caller, int callee) {
        if (callee == AMBIGUOUS || !dialect.isHiddenByVariables(code, identifier)) {
            return false;
        }
        int outermost = caller;
        while (scopes.functions().get(outermost).parent() > 0) {
            outermost = scopes.functions().get(outermost).parent();
        }
        return declarations()
                .getOrDefault(code.text(identifier), new TreeSet<>())
                .subSet(node(outermost), code.tree().limit(node(outermost)))
                .stream()
                .anyMatch(at -> !dialect.names(code, node(callee), at) && isInScope(at, identifier));
    }

    /** Whether the function that holds a declaration holds an identifier, too, but not as the value declared. */
    private boolean isInScope(int declaration, int identifier) {
        if (!holds(code.enclosing(declaration, Role.FUNCTION), identifier)) {
            return false;
        }
        int value = identifier;
        while (!holds(code.parent(value), declaration)) {
            value = code.parent(value);
        }
        boolean isValue = code.hasField(value, "value") || code.hasField(value, "right");
        return !isValue || code.is(code.parent(value), Role.CASE) || dialect.isVariableOrCall(code, identifier);
    }

    private boolean holds(int node, int other) {
        return node != SyntaxTree.NONE && node <= other && other < code.tree().limit(node);
    }

    /** The places where each name is declared, found when they are first asked for. */
    private Map<String, NavigableSet<Integer>> declarations() {
        if (declarations.isEmpty()) {
            IntStream.range(0, code.tree().size())
                    .filter(node -> code.is(node, Role.IDENTIFIER) && dialect.isDeclared(code, node))
                    .forEach(node -> declarations
                            .computeIfAbsent(code.text(node), n -> new TreeSet<>())
                            .add(node));
        }
        return declarations;
    }

    /** Whether a receiver is the object itself, or the type by its name. */
    private boolean isSelf(int receiver, int caller) {
        String owner = owners.get(caller);
        return dialect.isSelf(code, receiver, node(caller))
                || (!owner.isEmpty() && code.text(receiver).equals(owner));
    }

    private int receiver(int identifier) {
        int holder = code.holder(identifier);
        int first = code.tree().firstChild(holder);
        boolean selects = code.is(holder, Role.MEMBER) || code.is(holder, Role.CALL);
        return selects && first != identifier ? first : SyntaxTree.NONE;
    }

    private boolean[] onCycle() {
        Components components = new Components(calls);
        boolean[] found = new boolean[calls.size()];
        for (int function = 0; function < found.length; function++) {
            found[function] = components.isOnCycle(function);
        }
        return found;
    }
}
