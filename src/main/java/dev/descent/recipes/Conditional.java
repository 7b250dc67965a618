package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An {@code if} with all that hangs on it.
 *
 * @param node the whole statement
 * @param arms conditions and what is done when they hold, in order; at least one
 * @param otherwise what is done when none holds
 */
record Conditional(SyntaxNode node, List<Arm> arms, Optional<Otherwise> otherwise) {
    /**
     * One condition.
     *
     * @param node the {@code if} statement or the {@code elif} clause
     * @param condition without parentheses
     * @param body a block, or a statement where the language allows it
     */
    record Arm(SyntaxNode node, SyntaxNode condition, SyntaxNode body) {
        /** Whether a statement comes before the condition, as Go allows. */
        boolean hasInitializer() {
            return node.child("initializer").isPresent();
        }

        /** Whether what follows the statement is not reached from here. */
        boolean jumps() {
            List<SyntaxNode> statements = Tongue.statements(body);
            return !statements.isEmpty() && Tongue.isJump(statements.getLast());
        }
    }

    /**
     * The last {@code else}.
     *
     * @param start offset of the keyword
     * @param body a block, or a statement where the language allows it
     */
    record Otherwise(int start, SyntaxNode body) {}

    /** Reads a statement; nothing when it is none, or when it is itself the {@code else if} of another. */
    static Optional<Conditional> of(SyntaxNode node) {
        return node.is("if_statement") && node.isNamed() && !isElseIf(node) ? read(node) : Optional.empty();
    }

    /** Reads the only statement of a body. */
    static Optional<Conditional> only(SyntaxNode body) {
        List<SyntaxNode> statements = Tongue.statements(body);
        return statements.size() == 1 ? of(statements.getFirst()) : Optional.empty();
    }

    boolean isPlain() {
        return arms.size() == 1 && otherwise.isEmpty() && !first().hasInitializer();
    }

    Arm first() {
        return arms.getFirst();
    }

    private static boolean isElseIf(SyntaxNode node) {
        return node.field().equals("alternative")
                || (node.parent().filter(above -> above.is("else_clause")).isPresent()
                        && node.parent().flatMap(above -> above.child("body")).isEmpty());
    }

    private static Optional<Conditional> read(SyntaxNode node) {
        List<Arm> arms = new ArrayList<>();
        Optional<Otherwise> otherwise = Optional.empty();
        List<SyntaxNode> open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            SyntaxNode each = open.removeFirst();
            Optional<Arm> arm = arm(each);
            if (arm.isEmpty()) {
                otherwise = otherwise(each);
            } else {
                arms.add(arm.get());
                open.addAll(alternatives(each));
            }
        }
        return arms.isEmpty() ? Optional.empty() : Optional.of(new Conditional(node, List.copyOf(arms), otherwise));
    }

    private static Optional<Arm> arm(SyntaxNode node) {
        return node.is("if_statement") || node.is("elif_clause")
                ? node.child("condition")
                        .flatMap(condition ->
                                node.child("consequence").map(body -> new Arm(node, Tongue.bare(condition), body)))
                : Optional.empty();
    }

    private static List<SyntaxNode> alternatives(SyntaxNode arm) {
        return arm.children().stream()
                .filter(child -> child.field().equals("alternative"))
                .map(Conditional::ecmaScriptElseIf)
                .toList();
    }

    /** In JavaScript, the {@code else} is a node of its own above the next {@code if}. */
    private static SyntaxNode ecmaScriptElseIf(SyntaxNode alternative) {
        List<SyntaxNode> inside = alternative.named();
        return alternative.is("else_clause")
                        && inside.size() == 1
                        && inside.getFirst().is("if_statement")
                ? inside.getFirst()
                : alternative;
    }

    private static Optional<Otherwise> otherwise(SyntaxNode alternative) {
        if (!alternative.is("else_clause")) {
            return alternative
                    .parent()
                    .flatMap(above -> above.children().stream()
                            .filter(child -> child.is("else"))
                            .findFirst()
                            .map(word -> new Otherwise(word.start(), alternative)));
        }
        List<SyntaxNode> inside = alternative.named().stream()
                .filter(node -> !Tongue.isComment(node))
                .toList();
        return inside.size() == 1
                ? Optional.of(new Otherwise(alternative.start(), inside.getFirst()))
                : Optional.empty();
    }
}
