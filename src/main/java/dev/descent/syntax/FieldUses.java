package dev.descent.syntax;

import dev.descent.source.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a file uses names beyond what their declarations say: compared with literals, masked as flags, looked up by literal
 * keys, tested for null. Names stand for fields; a local variable of the same name is taken for the field.
 */
final class FieldUses {
    private final Map<String, Set<String>> literals;
    private final Map<String, Set<String>> masks;
    private final Map<String, Set<String>> keys;
    private final Set<String> nulls;

    private FieldUses(Recorder recorder) {
        literals = recorder.literals;
        masks = recorder.masks;
        keys = recorder.keys;
        nulls = recorder.nulls;
    }

    /** The states of text or a number called {@code name}. */
    Shape scalar(String name) {
        int flags = masks.getOrDefault(name, Set.of()).size();
        if (flags > 0) {
            return new Shape.Masked(flags);
        }
        int compared = literals.getOrDefault(name, Set.of()).size();
        return compared > 1 ? new Shape.Compared(compared) : new Shape.Opaque();
    }

    /** The states of a map keyed by text called {@code name}. */
    Shape keyed(String name) {
        return new Shape.Keyed(keys.getOrDefault(name, Set.of()).size());
    }

    /** Whether the file assigns null to a name or compares it with null. */
    boolean isNullable(String name) {
        return nulls.contains(name);
    }

    /** Collects uses. */
    static final class Recorder {
        private final Code code;
        private final Map<String, Set<String>> literals = new HashMap<>();
        private final Map<String, Set<String>> masks = new HashMap<>();
        private final Map<String, Set<String>> keys = new HashMap<>();
        private final Set<String> nulls = new HashSet<>();

        Recorder(Code code) {
            this.code = code;
        }

        FieldUses done() {
            return new FieldUses(this);
        }

        /** One of two expressions is compared with, or assigned, the other. */
        void compared(int left, int right) {
            value(left, right);
            value(right, left);
        }

        /** An expression takes, or is compared with, a value. */
        void value(int expression, int value) {
            String name = nameOf(expression);
            if (code.is(value, Role.NULL)) {
                add(nulls, name);
            } else if (code.is(value, Role.STRING) || (code.is(value, Role.LITERAL) && !isTruth(value))) {
                add(literals, name, code.text(value));
            }
        }

        /** An expression is compared with null, or assigned it, without naming null. */
        void isNull(int expression) {
            add(nulls, nameOf(expression));
        }

        /** An expression is combined bit by bit with a mask. */
        void masked(int expression, int mask) {
            if (code.is(mask, Role.LITERAL) || !nameOf(mask).isEmpty()) {
                add(masks, nameOf(expression), code.text(mask));
            }
        }

        /** An expression is looked up by a key. */
        void lookedUp(int expression, int key) {
            if (code.is(key, Role.STRING) || code.is(key, Role.SYMBOL)) {
                add(keys, nameOf(expression), code.text(key));
            }
        }

        private boolean isTruth(int literal) {
            String text = code.text(literal);
            return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        }

        private String nameOf(int expression) {
            int node = code.withoutParentheses(expression);
            while (code.is(node, Role.MEMBER) || code.is(node, Role.SUFFIX)) {
                node = code.namedChildren(node).getLast();
            }
            return code.is(node, Role.IDENTIFIER) ? code.text(node) : "";
        }

        private static void add(Set<String> names, String name) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }

        private static void add(Map<String, Set<String>> uses, String name, String use) {
            if (!name.isEmpty()) {
                uses.computeIfAbsent(name, n -> new HashSet<>()).add(use);
            }
        }
    }
}
