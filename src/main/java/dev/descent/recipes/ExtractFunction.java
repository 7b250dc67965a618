package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Moves a part of a long Java method into a private method beside it: the same statements run at the same moment on the same
 * values, handed over as parameters and, at most one, handed back as a result.
 *
 * <p>It takes whole statements only, and refuses them when a jump leads out of them (a {@code return} may, if they return on every
 * way through), when they change more than one variable that is needed behind them or in a handler, when a variable's type isn't
 * written out, when a variable may not have a value yet, near type parameters, local types, labels and anonymous classes, where a
 * handler catches {@code Exception} as a whole, and when the statements suggest no name of their own.
 */
final class ExtractFunction implements Recipe {
    private static final int LEAST_TOKENS = 31;
    private static final int LEAST_SAVED = 20;
    private static final int MOST_LINES = 55;

    @Override
    public String approach() {
        return "extract-function";
    }

    @Override
    public String title() {
        return "Extract steps";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.nodes().filter(node -> canBeCut(site, node)).flatMap(function -> cuts(site, function));
    }

    static boolean canBeCut(Site site, SyntaxNode node) {
        return site.tongue() == Tongue.JAVA
                && node.is("method_declaration")
                && node.child("body").isPresent()
                && node.child("type_parameters").isEmpty()
                && node.parent()
                        .filter(body ->
                                Set.of("class_body", "enum_body_declarations").contains(body.kind()))
                        .flatMap(SyntaxNode::parent)
                        .filter(type -> !type.is("object_creation_expression"))
                        .isPresent();
    }

    /**
     * A way to cut a method in two.
     *
     * @param saved what the two cost less than the one, in tokens
     */
    private record Cut(Helper helper, double saved) {}

    private static Stream<Rewrite> cuts(Site site, SyntaxNode function) {
        Locals locals = new Locals(function);
        Effort whole = Effort.of(function);
        return whole.excess() < LEAST_SAVED
                ? Stream.empty()
                : Run.in(function)
                        .filter(run -> site.code().line(run.end()) - site.code().line(run.start()) < MOST_LINES)
                        .filter(run -> saved(whole, run) >= LEAST_SAVED)
                        .flatMap(run -> Outline.of(run, locals).stream())
                        .flatMap(outline -> Helper.of(site, outline, locals).stream())
                        .map(helper -> new Cut(
                                helper,
                                saved(whole, helper.outline().run())
                                        - helper.outline().seam()))
                        .filter(cut -> cut.saved() >= LEAST_SAVED)
                        .sorted(Comparator.comparingDouble(Cut::saved).reversed())
                        .map(cut -> cut.helper().extraction(site.code()));
    }

    /** What the two methods cost less than the one, a single caller's charge and the call included. */
    private static double saved(Effort whole, Run run) {
        int tokens = run.tokens();
        if (tokens < LEAST_TOKENS) {
            return 0;
        }
        int inPlace = run.statements().stream()
                .mapToInt(each -> Effort.cognitive(each, run.nesting()))
                .sum();
        int alone = run.statements().stream()
                .mapToInt(each -> Effort.cognitive(each, 0))
                .sum();
        Effort rest = new Effort(whole.tokens() - tokens + 8, whole.cognitive() - inPlace);
        return whole.excess() - rest.excess() - new Effort(tokens + 12, alone).excess() - 30;
    }
}
