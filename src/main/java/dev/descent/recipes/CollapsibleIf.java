package dev.descent.recipes;

import dev.descent.recipes.Conditional.Arm;
import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joins an {@code if} that holds nothing but another {@code if} into one with {@code &&}: the inner condition is evaluated exactly
 * when the outer one held, in the same order, and only the truth of both counts.
 *
 * <p>It refuses when either has an {@code else}, when a condition declares a name in a statement of its own (Go), and when all
 * conditions together would be longer than the file's lines are.
 */
final class CollapsibleIf implements Recipe {
    /** Of {@code if () { }}. */
    private static final int KEYWORD = 8;

    @Override
    public String approach() {
        return "collapsible-if";
    }

    @Override
    public String title() {
        return "Collapse nested ifs";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.conditionals()
                .filter(each -> each.isPlain() && !isPartOfMore(each))
                .flatMap(outer -> Conditional.only(outer.first().body())
                        .filter(Conditional::isPlain)
                        .flatMap(inner -> join(site.code(), outer, inner))
                        .stream());
    }

    private static Optional<Rewrite> join(Code code, Conditional outer, Conditional inner) {
        Arm one = outer.first();
        Arm two = inner.first();
        String both =
                Truth.conjunct(one.condition()) + " " + code.tongue().and() + " " + Truth.conjunct(two.condition());
        String indentation = code.indentation(outer.node().start());
        if (both.contains("\n") || indentation.length() + whole(code, outer) > code.width() || !isBlockOf(two)) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        SyntaxNode outerCondition = one.node().child("condition").orElseThrow();
        SyntaxNode innerCondition = two.node().child("condition").orElseThrow();
        edits.add(Edit.replace(one.condition(), both));
        edits.add(Edit.delete(outerCondition.end(), innerCondition.end()));
        edits.addAll(Layout.shift(
                code,
                code.nextLine(innerCondition.end()),
                two.body().end(),
                code.indentation(inner.node().start()),
                indentation));
        return closed(code, one.body(), two.body(), edits).map(Rewrite::new);
    }

    /** Whether it is all that another plain one holds: the outermost is joined first, or none is. */
    private static boolean isPartOfMore(Conditional conditional) {
        return Flow.above(conditional.node())
                .filter(each -> each.is("if_statement"))
                .findFirst()
                .flatMap(Conditional::of)
                .filter(Conditional::isPlain)
                .flatMap(outer -> Conditional.only(outer.first().body()))
                .filter(conditional::equals)
                .isPresent();
    }

    /** How long the line would be with all that could be joined: half of them would be no better. */
    private static int whole(Code code, Conditional outer) {
        int operator = code.tongue().and().length() + 2;
        int length = KEYWORD - operator;
        Optional<Conditional> each = Optional.of(outer);
        while (each.isPresent()) {
            SyntaxNode condition = each.get().first().condition();
            length += Truth.conjunct(condition).length() + operator;
            each = Conditional.only(each.get().first().body()).filter(Conditional::isPlain);
        }
        return length;
    }

    private static boolean isBlockOf(Arm arm) {
        return Tongue.isBlock(arm.body());
    }

    /** Drops the end of the outer block. */
    private static Optional<List<Edit>> closed(Code code, SyntaxNode outer, SyntaxNode inner, List<Edit> edits) {
        if (code.tongue().hasBraces() && Tongue.isBlock(outer)) {
            edits.add(Edit.delete(inner.end(), outer.end()));
        }
        return Optional.of(edits);
    }
}
