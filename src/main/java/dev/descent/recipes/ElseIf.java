package dev.descent.recipes;

import dev.descent.recipes.Conditional.Otherwise;
import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joins an {@code else} that holds nothing but an {@code if} with it: the same conditions are asked in the same order.
 *
 * <p>It refuses an {@code else} in which anything else stands, a comment included.
 */
final class ElseIf implements Recipe {
    @Override
    public String approach() {
        return "else-if";
    }

    @Override
    public String title() {
        return "Flatten else-if chains";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.conditionals()
                .flatMap(each -> each.otherwise().stream())
                .filter(last -> Tongue.isBlock(last.body()))
                .flatMap(last ->
                        Conditional.only(last.body()).flatMap(inner -> join(site.code(), last, inner.node())).stream());
    }

    private static Optional<Rewrite> join(Code code, Otherwise last, SyntaxNode inner) {
        String from = code.indentation(inner.start());
        String to = code.indentation(last.start());
        if (!code.isFirstOnLine(inner.start()) || code.hasComment(last.start(), inner.start())) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>(Layout.shift(code, code.nextLine(inner.start()), inner.end(), from, to));
        if (code.tongue().hasBraces()) {
            edits.add(Edit.delete(last.body().start(), inner.start()));
            edits.add(Edit.delete(inner.end(), last.body().end()));
        } else {
            edits.add(new Edit(last.start(), inner.start(), "el"));
        }
        return Optional.of(new Rewrite(edits));
    }
}
