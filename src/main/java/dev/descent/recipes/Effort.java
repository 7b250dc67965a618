package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * An estimate, in tokens, of what code costs its readers, close enough to the ruler to choose between edits. Only the ruler decides
 * whether one is kept.
 *
 * @param tokens leaves of the syntax tree, comments excluded
 * @param cognitive how nested it is (G. A. Campbell, SonarSource), as far as its statements tell
 */
record Effort(int tokens, int cognitive) {
    private static final Set<String> NESTING = Set.of(
            "catch_clause",
            "except_clause",
            "switch_expression",
            "switch_statement",
            "expression_switch_statement",
            "type_switch_statement",
            "select_statement",
            "ternary_expression",
            "conditional_expression");

    static final Effort NONE = new Effort(0, 0);

    static Effort of(SyntaxNode code) {
        return new Effort(tokens(code), cognitive(code, 0));
    }

    /** What all functions and statements of a file cost together. */
    static double ofFile(Code code) {
        return tokens(code.root())
                + code.root()
                        .descendants()
                        .filter(node -> Tongue.isFunction(node)
                                && Tongue.enclosing(node)
                                        .filter(above -> !Tongue.isType(above))
                                        .isEmpty())
                        .mapToDouble(function -> of(function).excess())
                        .sum();
    }

    /** What the ruler calls complexity, of one function. */
    double excess() {
        return hinge(tokens, 100) + 10 * hinge(cognitive, 8);
    }

    private static double hinge(double x, double budget) {
        double low = 0.6 * budget;
        double high = 1.4 * budget;
        return x <= low ? 0 : x >= high ? x - budget : (x - low) * (x - low) / (1.6 * budget);
    }

    static int tokens(SyntaxNode code) {
        return code.descendants()
                .filter(node -> !Tongue.isComment(node))
                .mapToInt(Effort::weight)
                .sum();
    }

    private static int weight(SyntaxNode node) {
        if (Tongue.isText(node)) {
            return Math.max(1, (node.end() - node.start() + 5) / 6);
        }
        boolean isInText = node.parent().filter(Tongue::isText).isPresent();
        return node.children().isEmpty() && !isInText ? 1 : 0;
    }

    /** What a part of a function adds at a depth of nesting. */
    static int cognitive(SyntaxNode node, int nesting) {
        if (Conditional.of(node).isPresent()) {
            return conditional(Conditional.of(node).get(), nesting);
        }
        boolean nests = Tongue.isLoop(node) || NESTING.contains(node.kind());
        int inside = nests || Tongue.isClosure(node) ? nesting + 1 : nesting;
        return (nests ? 1 + nesting : 0) + operators(node) + sum(node, child -> cognitive(child, inside));
    }

    /** Whether control structures in it count for more. */
    static boolean nests(SyntaxNode node) {
        return Conditional.of(node).isPresent()
                || Tongue.isLoop(node)
                || Tongue.isClosure(node)
                || NESTING.contains(node.kind());
    }

    private static int conditional(Conditional conditional, int nesting) {
        int arms = conditional.arms().stream()
                .mapToInt(arm -> cognitive(arm.condition(), nesting) + cognitive(arm.body(), nesting + 1))
                .sum();
        int rest = conditional
                .otherwise()
                .map(last -> 1 + cognitive(last.body(), nesting + 1))
                .orElse(0);
        return nesting + conditional.arms().size() + arms + rest;
    }

    private static int sum(SyntaxNode node, ToIntFunction<SyntaxNode> part) {
        return node.children().stream().mapToInt(part).sum();
    }

    /** One for each row of like operators. */
    private static int operators(SyntaxNode node) {
        String operator = Truth.operator(node);
        boolean joins = Set.of("&&", "||", "and", "or").contains(operator);
        return joins
                        && node.parent()
                                .filter(above -> Truth.operator(above).equals(operator))
                                .isEmpty()
                ? 1
                : 0;
    }
}
