package dev.descent.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A syntax tree and the roles that its nodes play. Questions about {@link SyntaxTree#NONE} are answered by it, by nothing or
 * by no.
 */
final class Code {
    private final SyntaxTree tree;
    private final Dialect dialect;
    private final Lookups lookups;
    private final int[] kinds;
    /** By kind, its name. */
    private final String[] names;
    /** By kind, a bit for each role. */
    private final long[] roles;

    Code(SyntaxTree tree, Dialect dialect) {
        this.tree = tree;
        this.dialect = dialect;
        this.lookups = new Lookups(tree);
        this.kinds = tree.kinds();
        this.names = tree.grammar().names();
        this.roles = dialect.roles().byKind();
    }

    SyntaxTree tree() {
        return tree;
    }

    boolean is(int node, Role role) {
        return among(node, role.bit()) != 0 && dialect.plays(this, node, role);
    }

    /** Whether a node plays any of these roles, a bit for each as in {@link Roles#bits}. */
    boolean isAny(int node, long anyOf) {
        long common = among(node, anyOf);
        while (common != 0) {
            if (dialect.plays(this, node, Roles.first(common))) {
                return true;
            }
            common &= common - 1;
        }
        return false;
    }

    /** Whether nodes of this kind ever play any of these roles; a bit for each as in {@link Roles#bits}. */
    boolean mayBe(int node, long anyOf) {
        return among(node, anyOf) != 0;
    }

    private long among(int node, long anyOf) {
        return node == SyntaxTree.NONE ? 0 : roles[kinds[node]] & anyOf;
    }

    /** The nodes that play a role, in the order of the text. */
    int[] all(Role role) {
        int[] found = new int[16];
        int count = 0;
        for (int node = 0; node < kinds.length; node++) {
            if (is(node, role)) {
                found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                found[count++] = node;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Whether a node's kind has this name. */
    boolean isKind(int node, String kind) {
        return node != SyntaxTree.NONE && kind(node).equals(kind);
    }

    /** The name of a node's kind. */
    String kind(int node) {
        return node == SyntaxTree.NONE ? "" : names[kinds[node]];
    }

    int parent(int node) {
        return node == SyntaxTree.NONE ? SyntaxTree.NONE : tree.parent(node);
    }

    /** The innermost node round a node that has a role, or {@link SyntaxTree#NONE}. */
    int enclosing(int node, Role role) {
        return node == SyntaxTree.NONE ? SyntaxTree.NONE : lookups.enclosing(this, node, role);
    }

    /** The node {@code levels} above a node, or {@link SyntaxTree#NONE}. */
    int ancestor(int node, int levels) {
        int ancestor = node;
        for (int level = 0; level < levels && ancestor != SyntaxTree.NONE; level++) {
            ancestor = tree.parent(ancestor);
        }
        return ancestor;
    }

    /** The first child that fills a field, or {@link SyntaxTree#NONE}. */
    int child(int node, String field) {
        return child(node, tree.grammar().field(field));
    }

    /** The same, of a field by its number. */
    int child(int node, int field) {
        return node == SyntaxTree.NONE || field == Grammar.NO_FIELD ? SyntaxTree.NONE : lookups.firstChild(node, field);
    }

    /** The first child of a kind, or {@link SyntaxTree#NONE}. */
    int childOfKind(int node, String kind) {
        return node == SyntaxTree.NONE ? SyntaxTree.NONE : lookups.firstChildOfKind(this, node, kind);
    }

    boolean hasField(int node, String field) {
        return node != SyntaxTree.NONE && tree.field(node) == tree.grammar().field(field);
    }

    List<Integer> children(int node) {
        return node == SyntaxTree.NONE ? List.of() : Collections.unmodifiableList(lookups.children(node));
    }

    /** The children that are neither punctuation nor comments. */
    List<Integer> namedChildren(int node) {
        return node == SyntaxTree.NONE ? List.of() : Collections.unmodifiableList(lookups.namedChildren(this, node));
    }

    /** The answer to a question about a node, which must be one. */
    <T> T ask(Question<T> question, int node) {
        return lookups.ask(question, this, node);
    }

    /** The text of a node, empty for {@link SyntaxTree#NONE}. */
    String text(int node) {
        return node == SyntaxTree.NONE ? "" : tree.text(node);
    }

    /** The text of the child that fills a field, or empty. */
    String text(int node, String field) {
        return text(child(node, field));
    }

    /** The last name of a path or type; where a node of kind {@code generic} has arguments, of what stands before them. */
    String lastName(int path, String generic) {
        int node = path;
        while (!is(node, Role.IDENTIFIER)) {
            List<Integer> parts = namedChildren(node);
            if (parts.isEmpty()) {
                return text(node);
            }
            node = isKind(node, generic) ? parts.getFirst() : parts.getLast();
        }
        return text(node);
    }

    /** The node itself, or what is inside when it is only parentheses. */
    int withoutParentheses(int node) {
        int inner = node;
        while (is(inner, Role.PARENTHESES) && namedChildren(inner).size() == 1) {
            inner = namedChildren(inner).getFirst();
        }
        return inner;
    }

    /** The node round an identifier, that of the selection when it is what is selected. */
    int holder(int identifier) {
        int parent = parent(identifier);
        return is(parent, Role.SUFFIX) ? tree.parent(parent) : parent;
    }

    /** The call whose callee is this identifier, or {@link SyntaxTree#NONE}. */
    int callOf(int identifier) {
        int holder = holder(dialect.callee(this, identifier));
        if (is(holder, Role.CALL)) {
            return holder;
        }
        boolean selected = is(holder, Role.MEMBER) && is(tree.parent(holder), Role.CALL);
        return selected ? tree.parent(holder) : SyntaxTree.NONE;
    }

    /** What holds the arguments of a call, or {@link SyntaxTree#NONE}. */
    int argumentList(int call) {
        return dialect.argumentList(this, call);
    }

    /** The arguments of a call. */
    List<Integer> arguments(int call) {
        int list = argumentList(call);
        if (list == SyntaxTree.NONE) {
            return List.of();
        }
        List<Integer> arguments = new ArrayList<>();
        for (int argument : namedChildren(list)) {
            arguments.add(dialect.argumentValue(this, argument));
        }
        return Collections.unmodifiableList(arguments);
    }

    /** How many arguments the call has whose callee is this identifier, -1 when it is no callee. */
    int argumentCount(int identifier) {
        int call = callOf(identifier);
        return call == SyntaxTree.NONE ? -1 : arguments(call).size();
    }
}
