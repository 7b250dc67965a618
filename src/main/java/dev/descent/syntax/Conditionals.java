package dev.descent.syntax;

import java.util.Set;

/**
 * Conditional compilation in C, C++ and C#. Inside a function it breaks the flow that a reader follows: the white paper
 * counts {@code #if} as it counts {@code if}. Round functions and types it chooses between files that might have been.
 */
final class Conditionals {
    private static final Set<String> BODIES = Set.of("compound_statement", "block");

    private Conditionals() {}

    /** Whether a node is part of an {@code #if}'s condition. */
    static boolean isCondition(Code code, int node) {
        int at = node;
        while (code.is(code.parent(at), Role.BINARY) || code.is(code.parent(at), Role.PARENTHESES)) {
            at = code.parent(at);
        }
        return code.hasField(at, "condition") && code.kind(code.parent(at)).startsWith("preproc_");
    }

    /** Whether a directive stands inside a function. */
    static boolean isInBody(Code code, int node) {
        int at = code.parent(node);
        while (at != SyntaxTree.NONE && !BODIES.contains(code.kind(at))) {
            at = code.parent(at);
        }
        return at != SyntaxTree.NONE;
    }
}
