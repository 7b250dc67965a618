package dev.descent.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What was found in a tree by a long search, so that a million nodes may ask for it: hostile files have nodes with a hundred
 * thousand children, and each of these may ask for its sisters and ancestors.
 */
final class Lookups {
    private static final int FAR = 64;

    private final SyntaxTree tree;
    private final Map<Integer, List<Integer>> children = new HashMap<>();
    private final Map<Integer, List<Integer>> named = new HashMap<>();
    private final Map<Integer, Map<Object, Integer>> first = new HashMap<>();
    private final Map<Role, int[]> enclosing = new EnumMap<>(Role.class);
    private final Map<Question<?>, Map<Integer, Object>> answers = new HashMap<>();

    Lookups(SyntaxTree tree) {
        this.tree = tree;
    }

    List<Integer> children(int node) {
        List<Integer> known = children.get(node);
        if (known != null) {
            return known;
        }
        List<Integer> found = new ArrayList<>();
        for (int child = tree.firstChild(node); child != SyntaxTree.NONE; child = tree.nextSibling(child)) {
            found.add(child);
        }
        return keep(children, node, found);
    }

    /** The children that are neither punctuation nor comments. */
    List<Integer> namedChildren(Code code, int node) {
        List<Integer> known = named.get(node);
        if (known != null) {
            return known;
        }
        List<Integer> found = new ArrayList<>();
        for (int child = tree.firstChild(node); child != SyntaxTree.NONE; child = tree.nextSibling(child)) {
            if (tree.isNamed(child) && !code.is(child, Role.COMMENT)) {
                found.add(child);
            }
        }
        return keep(named, node, found);
    }

    private static List<Integer> keep(Map<Integer, List<Integer>> known, int node, List<Integer> found) {
        if (found.size() > FAR) {
            known.put(node, found);
        }
        return found;
    }

    /** The first child that fills a field, or {@link SyntaxTree#NONE}. */
    int firstChild(int node, int field) {
        int child = tree.firstChild(node);
        for (int steps = 0; steps < FAR && child != SyntaxTree.NONE; steps++) {
            if (tree.field(child) == field) {
                return child;
            }
            child = tree.nextSibling(child);
        }
        return child == SyntaxTree.NONE ? child : firstChild(node, field, far -> tree.field(far) == field);
    }

    /** The first child of a kind, or {@link SyntaxTree#NONE}. */
    int firstChildOfKind(Code code, int node, String kind) {
        int child = tree.firstChild(node);
        for (int steps = 0; steps < FAR && child != SyntaxTree.NONE; steps++) {
            if (code.isKind(child, kind)) {
                return child;
            }
            child = tree.nextSibling(child);
        }
        return child == SyntaxTree.NONE ? child : firstChild(node, kind, far -> code.isKind(far, kind));
    }

    /** The first child that meets a condition, which {@code key} stands for; or {@link SyntaxTree#NONE}. */
    private int firstChild(int node, Object key, IntPredicate condition) {
        Integer known =
                first.isEmpty() ? null : first.getOrDefault(node, Map.of()).get(key);
        if (known != null) {
            return known;
        }
        int steps = 0;
        int child = tree.firstChild(node);
        while (child != SyntaxTree.NONE && !condition.test(child)) {
            child = tree.nextSibling(child);
            steps++;
        }
        if (steps > FAR) {
            first.computeIfAbsent(node, n -> new HashMap<>()).put(key, child);
        }
        return child;
    }

    /** The innermost node round a node that has a role, or {@link SyntaxTree#NONE}. */
    int enclosing(Code code, int node, Role role) {
        int[] known = enclosing.get(role);
        if (known == null) {
            known = enclosing(code, role);
            enclosing.put(role, known);
        }
        return known[node];
    }

    private int[] enclosing(Code code, Role role) {
        int[] innermost = new int[tree.size()];
        Arrays.fill(innermost, SyntaxTree.NONE);
        for (int node = 1; node < innermost.length; node++) {
            int parent = tree.parent(node);
            innermost[node] = code.is(parent, role) ? parent : innermost[parent];
        }
        return innermost;
    }

    @SuppressWarnings("unchecked") // a question's answers are put under it alone
    <T> T ask(Question<T> question, Code code, int node) {
        Map<Integer, Object> known = answers.computeIfAbsent(question, q -> new HashMap<>());
        Object answer = known.get(node);
        if (answer == null) {
            answer = question.answer().apply(code, node);
            known.put(node, answer);
        }
        return (T) answer;
    }
}
