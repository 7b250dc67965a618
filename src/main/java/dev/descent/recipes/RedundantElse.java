package dev.descent.recipes;

import dev.descent.recipes.Conditional.Arm;
import dev.descent.recipes.Conditional.Otherwise;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Drops the last {@code else} when everything before it ends in {@code return}, {@code throw}, {@code continue} or
 * {@code break}: what follows is reached exactly when no condition held, {@code else} or not.
 *
 * <p>It refuses an {@code if} that isn't a statement of a block, one whose conditions declare names (Go), and an {@code else} whose
 * own names occur elsewhere in the function, where they would be hidden or declared twice.
 */
final class RedundantElse implements Recipe {
    @Override
    public String approach() {
        return "redundant-else";
    }

    @Override
    public String title() {
        return "Drop else after a jump";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.conditionals()
                .filter(each -> each.arms().stream().allMatch(arm -> arm.jumps() && !arm.hasInitializer()))
                .filter(each -> each.node().parent().filter(Tongue::isSequence).isPresent())
                .flatMap(each -> each.otherwise().stream().flatMap(last -> drop(site.code(), each, last).stream()));
    }

    private static Optional<Rewrite> drop(Code code, Conditional conditional, Otherwise last) {
        if (!Scopes.canLeave(last.body(), code.tongue())) {
            return Optional.empty();
        }
        Arm before = conditional.arms().getLast();
        boolean ownsLine = !code.tongue().hasBraces() && code.isFirstOnLine(last.start());
        int from = ownsLine ? code.previousLineEnd(last.start()) : before.body().end();
        return Layout.unwrap(
                        code,
                        from,
                        last.body(),
                        code.indentation(conditional.node().start()))
                .map(Rewrite::new);
    }
}
