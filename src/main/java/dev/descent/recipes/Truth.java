package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the syntax of an expression says about its truth. */
final class Truth {
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "===", "!==", "<", ">", "<=", ">=", "instanceof", "in");
    private static final Set<String> PYTHON_TESTS = Set.of("is", "is not", "in", "not in");
    /** The only comparisons whose opposite is exact for every type: NaN is neither less nor not less. */
    private static final Map<String, String> OPPOSITES = Map.of(
            "==", "!=", "!=", "==", "===", "!==", "!==", "===", "is", "is not", "is not", "is", "in", "not in",
            "not in", "in");

    private Truth() {}

    /** Whether an expression can have no value but true and false, whatever its names stand for. */
    static boolean isBoolean(SyntaxNode expression, Tongue tongue) {
        SyntaxNode node = Tongue.bare(expression);
        return switch (node.kind()) {
            case "true", "false", "instanceof_expression", "not_operator" -> true;
            case "comparison_operator" -> PYTHON_TESTS.containsAll(operators(node));
            case "binary_expression", "boolean_operator" -> isBooleanPair(node, tongue);
            case "unary_expression" ->
                operator(node).equals("!")
                        && (tongue != Tongue.GO || node.named().stream().allMatch(part -> isBoolean(part, tongue)));
            default -> false;
        };
    }

    private static boolean isBooleanPair(SyntaxNode node, Tongue tongue) {
        return switch (operator(node)) {
            case "&&", "||", "and", "or" ->
                tongue == Tongue.JAVA || node.named().stream().allMatch(part -> isBoolean(part, tongue));
            case String other -> COMPARISONS.contains(other);
        };
    }

    /** Whether a value is only asked whether it is true, so that any other value as true would do as well. */
    static boolean isCondition(SyntaxNode expression) {
        return expression
                .parent()
                .filter(above -> above.is("parenthesized_expression")
                        || above.is("not_operator")
                        || (above.is("boolean_operator") && isCondition(above))
                        || operator(above).equals("!")
                        || ((operator(above).equals("&&") || operator(above).equals("||")) && isCondition(above))
                        || expression.field().equals("condition"))
                .filter(above -> !above.is("parenthesized_expression")
                        || above.field().equals("condition")
                        || isCondition(above))
                .isPresent();
    }

    /** The operator of a unary or binary expression, or empty. */
    static String operator(SyntaxNode node) {
        return node.child("operator").map(SyntaxNode::kind).orElse("");
    }

    private static List<String> operators(SyntaxNode comparison) {
        return comparison.children().stream()
                .filter(child -> child.field().equals("operators"))
                .map(SyntaxNode::text)
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    /** An expression that is true where the given one isn't, for a place where only its truth is asked. */
    static String negated(SyntaxNode expression, Tongue tongue) {
        SyntaxNode node = Tongue.bare(expression);
        return operand(node)
                .map(inner -> unwrapped(inner))
                .or(() -> flipped(node, tongue))
                .orElseGet(() -> tongue.not() + (bindsTightly(node) ? node.text() : "(" + node.text() + ")"));
    }

    /** The negation where it reads well: without parentheses of its own. */
    static Optional<String> plainNegation(SyntaxNode expression, Tongue tongue) {
        SyntaxNode node = Tongue.bare(expression);
        if (Set.of("&&", "and").contains(operator(node))) {
            List<SyntaxNode> sides = node.named();
            return sides.stream()
                            .anyMatch(side -> Set.of("&&", "||", "and", "or").contains(operator(Tongue.bare(side))))
                    ? Optional.empty()
                    : plainNegation(sides.get(0), tongue)
                            .flatMap(one -> plainNegation(sides.get(1), tongue)
                                    .map(two -> one + " " + tongue.or() + " " + two));
        }
        String negated = negated(node, tongue);
        boolean isPlain = !negated.startsWith(tongue.not() + "(") && !negated.contains("\n") && !isLoose(node);
        return isPlain ? Optional.of(negated) : Optional.empty();
    }

    /** Whether what is left of a negation would need parentheses beside other conditions. */
    private static boolean isLoose(SyntaxNode node) {
        return operand(node)
                .map(Tongue::bare)
                .filter(inner -> !conjunct(inner).equals(inner.text()))
                .isPresent();
    }

    /** The negation as an operand of others. */
    static String tightNegation(SyntaxNode expression, Tongue tongue) {
        return plainNegation(expression, tongue)
                .filter(text -> !Set.of("&&", "and").contains(operator(Tongue.bare(expression))))
                .orElseGet(() -> tongue.not() + "(" + Tongue.bare(expression).text() + ")");
    }

    private static String unwrapped(SyntaxNode operand) {
        return Tongue.bare(operand).text();
    }

    /** What a negation negates. */
    static Optional<SyntaxNode> operand(SyntaxNode node) {
        boolean negates = node.is("not_operator")
                || (node.is("unary_expression") && operator(node).equals("!"));
        return negates ? Optional.of(node.named().getLast()) : Optional.empty();
    }

    /** A comparison turned around; nothing when that could mean something else. */
    static Optional<String> flipped(SyntaxNode node, Tongue tongue) {
        List<String> operators = tongue == Tongue.PYTHON ? operators(node) : List.of(operator(node));
        List<SyntaxNode> parts = node.named();
        boolean compares = node.is("comparison_operator") || node.is("binary_expression");
        return compares
                        && operators.size() == 1
                        && parts.size() == 2
                        && (tongue == Tongue.PYTHON) == PYTHON_TESTS.contains(operators.getFirst())
                ? Optional.ofNullable(OPPOSITES.get(operators.getFirst()))
                        .map(operator -> parts.get(0).text() + " " + operator + " "
                                + parts.get(1).text())
                : Optional.empty();
    }

    private static boolean bindsTightly(SyntaxNode node) {
        return switch (node.kind()) {
            case "identifier",
                    "method_invocation",
                    "call_expression",
                    "call",
                    "field_access",
                    "member_expression",
                    "attribute",
                    "selector_expression",
                    "array_access",
                    "subscript",
                    "subscript_expression",
                    "index_expression",
                    "true",
                    "false",
                    "this" -> true;
            default -> false;
        };
    }

    /** An expression as an operand of {@code &&}. */
    static String conjunct(SyntaxNode expression) {
        SyntaxNode node = Tongue.bare(expression);
        boolean needsNone = bindsTightly(node)
                || Set.of("unary_expression", "not_operator", "comparison_operator", "instanceof_expression")
                        .contains(node.kind())
                || (node.is("binary_expression")
                        && (COMPARISONS.contains(operator(node))
                                || operator(node).equals("&&")))
                || (node.is("boolean_operator") && operator(node).equals("and"));
        return needsNone ? node.text() : "(" + node.text() + ")";
    }

    /** An expression as an operand of {@code ||}. */
    static String disjunct(SyntaxNode expression) {
        SyntaxNode node = Tongue.bare(expression);
        return Set.of("||", "or").contains(operator(node))
                        || Set.of("&&", "and").contains(operator(node))
                ? node.text()
                : conjunct(node);
    }
}
