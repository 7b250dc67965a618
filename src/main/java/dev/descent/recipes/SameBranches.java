package dev.descent.recipes;

import dev.descent.recipes.Conditional.Arm;
import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins two conditions with {@code ||} that do the same and follow each other: as arms of one {@code if}, or as two of which the
 * first jumps. The second is asked exactly when the first didn't hold.
 *
 * <p>It refuses conditions that declare names or are joined of others, bodies that differ in a token, and lines that would grow too long.
 */
final class SameBranches implements Recipe {
    /** Of {@code else if () { }}. */
    private static final int KEYWORD = 14;

    private static final Set<String> JOINED = Set.of("&&", "||", "and", "or");

    @Override
    public String approach() {
        return "same-branches";
    }

    @Override
    public String title() {
        return "Merge branches that do the same";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return Stream.concat(
                site.conditionals().flatMap(each -> arms(site.code(), each)),
                site.conditionals().flatMap(each -> neighbours(site.code(), each).stream()));
    }

    private static Stream<Rewrite> arms(Code code, Conditional conditional) {
        List<Arm> arms = conditional.arms();
        return Stream.iterate(1, i -> i < arms.size(), i -> i + 1)
                .flatMap(i -> joined(
                        code, arms.get(i - 1), arms.get(i), arms.get(i).body().end())
                        .stream());
    }

    private static Optional<Rewrite> neighbours(Code code, Conditional first) {
        return first.isPlain() && first.first().jumps()
                ? next(first.node())
                        .flatMap(Conditional::of)
                        .filter(Conditional::isPlain)
                        .flatMap(second -> joined(
                                code,
                                first.first(),
                                second.first(),
                                second.node().end()))
                : Optional.empty();
    }

    private static Optional<SyntaxNode> next(SyntaxNode statement) {
        List<SyntaxNode> siblings = statement
                .parent()
                .filter(Tongue::isSequence)
                .map(SyntaxNode::named)
                .orElse(List.of());
        int after = siblings.indexOf(statement) + 1;
        return after > 0 && after < siblings.size() ? Optional.of(siblings.get(after)) : Optional.empty();
    }

    private static Optional<Rewrite> joined(Code code, Arm one, Arm two, int end) {
        String both =
                Truth.conjunct(one.condition()) + " " + code.tongue().or() + " " + Truth.conjunct(two.condition());
        int length = code.indentation(one.node().start()).length() + both.length() + KEYWORD;
        boolean fits = !both.contains("\n") && length <= code.width() && isSimple(one) && isSimple(two);
        boolean declares = Stream.of(one, two).anyMatch(SameBranches::declares);
        return fits
                        && !declares
                        && tokens(one.body()).equals(tokens(two.body()))
                        && !code.hasComment(two.body().start(), two.body().end())
                ? Optional.of(Rewrite.of(
                        Edit.replace(one.condition(), both),
                        Edit.delete(one.body().end(), end)))
                : Optional.empty();
    }

    /**
     * Of several conditions in one, a reader loses track; what is told apart now is better left so. In Go a look for an error comes
     * right after each call, and is expected in a line of its own.
     */
    private static boolean isSimple(Arm arm) {
        return arm.condition().descendants().noneMatch(node -> JOINED.contains(Truth.operator(node)) || node.is("nil"));
    }

    private static boolean declares(Arm arm) {
        return arm.hasInitializer()
                || arm.condition()
                        .descendants()
                        .anyMatch(node -> node.is("named_expression")
                                || node.is("record_pattern")
                                || (node.is("instanceof_expression")
                                        && node.child("name").isPresent()));
    }

    private static String tokens(SyntaxNode body) {
        return body.descendants()
                .filter(node -> node.children().isEmpty())
                .map(SyntaxNode::text)
                .collect(Collectors.joining(" "));
    }
}
