package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says without a negation what two of them say, or one before a comparison: {@code !!a} is {@code a} where only its truth is asked,
 * {@code !(a == b)} is {@code a != b}, {@code not a in b} is {@code a not in b}.
 *
 * <p>It refuses {@code !!a} as a value (it converts), the order ({@code !(a < b)} holds for NaN), and in Python {@code ==}, whose
 * opposite a class may define otherwise.
 */
final class PlainNegation implements Recipe {
    /** Where a comparison binds as tightly as the negation did. */
    private static final Set<String> ROOMY = Set.of(
            "parenthesized_expression",
            "return_statement",
            "variable_declarator",
            "if_statement",
            "elif_clause",
            "while_statement",
            "argument_list",
            "arguments",
            "expression_list");

    @Override
    public String approach() {
        return "plain-negation";
    }

    @Override
    public String title() {
        return "Say it without negation";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.nodes()
                .flatMap(node -> Truth.operand(node)
                        .flatMap(operand -> plain(node, Tongue.bare(operand), site.tongue()))
                        .map(text -> Rewrite.of(Edit.replace(node, text)))
                        .stream());
    }

    private static Optional<String> plain(SyntaxNode node, SyntaxNode operand, Tongue tongue) {
        Optional<SyntaxNode> twice =
                Truth.operand(operand).filter(inner -> tongue == Tongue.GO || Truth.isCondition(node));
        if (twice.isPresent()) {
            return twice.map(SyntaxNode::text);
        }
        return Truth.flipped(operand, tongue).filter(text -> isRoomy(node) && !text.contains("\n"));
    }

    private static boolean isRoomy(SyntaxNode node) {
        return node.parent()
                .filter(above -> ROOMY.contains(above.kind())
                        || Set.of("&&", "||", "and", "or").contains(Truth.operator(above)))
                .isPresent();
    }
}
