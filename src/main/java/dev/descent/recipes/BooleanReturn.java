package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Returns a condition itself in place of {@code true} when it holds and {@code false} when not: both are told by its truth.
 *
 * <p>The value must be a plain boolean. In Java the function must return {@code boolean}, or the condition be boolean by its
 * syntax (a {@code Boolean} that is null throws in an {@code if} and wouldn't in a {@code return}); in Go it must be a comparison,
 * for a named boolean type wouldn't fit; in JavaScript it must be boolean by its syntax; in Python anything else is wrapped in
 * {@code bool(…)}, which asks the same question of the same object.
 */
final class BooleanReturn implements Recipe {
    @Override
    public String approach() {
        return "boolean-return";
    }

    @Override
    public String title() {
        return "Return the condition itself";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.conditionals()
                .filter(each -> each.arms().size() == 1 && !each.first().hasInitializer())
                .flatMap(each -> rewrite(site.code(), each).stream());
    }

    private static Optional<Rewrite> rewrite(Code code, Conditional conditional) {
        Optional<SyntaxNode> rest = conditional.otherwise().isPresent()
                ? conditional.otherwise().map(last -> last.body())
                : next(conditional.node());
        Optional<Boolean> held = returned(conditional.first().body());
        Optional<Boolean> failed = rest.flatMap(BooleanReturn::returned);
        if (held.isEmpty() || failed.isEmpty() || held.equals(failed)) {
            return Optional.empty();
        }
        int end = Math.max(conditional.node().end(), rest.orElseThrow().end());
        return value(code, conditional.first().condition(), held.get())
                .map(value -> Rewrite.of(new Edit(
                        conditional.node().start(),
                        end,
                        "return " + value + code.tongue().end())));
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

    /** The literal that a body does nothing but return. */
    private static Optional<Boolean> returned(SyntaxNode body) {
        List<SyntaxNode> statements = Tongue.statements(body);
        if (statements.size() != 1 || !statements.getFirst().is("return_statement")) {
            return Optional.empty();
        }
        List<SyntaxNode> values = statements.getFirst().named();
        return values.size() == 1 ? literal(values.getFirst()) : Optional.empty();
    }

    private static Optional<Boolean> literal(SyntaxNode value) {
        SyntaxNode only = value.is("expression_list") && value.named().size() == 1
                ? value.named().getFirst()
                : value;
        return only.is("true") || only.is("false") ? Optional.of(only.is("true")) : Optional.empty();
    }

    private static Optional<String> value(Code code, SyntaxNode condition, boolean held) {
        Tongue tongue = code.tongue();
        boolean fits = returnsBoolean(condition);
        boolean isPlain =
                (tongue == Tongue.JAVA && fits) || (isPlain(condition, held, tongue) && (tongue != Tongue.GO || fits));
        if (isPlain) {
            return Optional.of(held ? condition.text() : Truth.negated(condition, tongue));
        }
        return tongue == Tongue.PYTHON && code.root().descendants().noneMatch(BooleanReturn::isOtherBool)
                ? Optional.of(wrapped(condition, held))
                : Optional.empty();
    }

    /** Whether the value is a boolean, negated or not; what is left of {@code !x} is {@code x}, which may be anything. */
    private static boolean isPlain(SyntaxNode condition, boolean held, Tongue tongue) {
        SyntaxNode left = held ? condition : Truth.operand(condition).orElse(condition);
        return Truth.isBoolean(left, tongue);
    }

    private static String wrapped(SyntaxNode condition, boolean held) {
        String call = "bool(%s)";
        return held
                ? call.formatted(condition.text())
                : Truth.operand(condition)
                        .map(operand -> call.formatted(Tongue.bare(operand).text()))
                        .orElseGet(() -> Truth.negated(condition, Tongue.PYTHON));
    }

    /** In Java and Go: whether the function around it says that it returns a boolean and nothing else. */
    private static boolean returnsBoolean(SyntaxNode node) {
        return Tongue.enclosing(node)
                .flatMap(function -> function.child("type").or(() -> function.child("result")))
                .filter(type -> type.text().equals("boolean") || type.text().equals("bool"))
                .isPresent();
    }

    /** A name {@code bool} that isn't called may be one of the file's own. */
    private static boolean isOtherBool(SyntaxNode node) {
        return node.is("identifier")
                && node.text().equals("bool")
                && node.parent()
                        .filter(above -> above.is("call") || above.is("type") || above.is("argument_list"))
                        .isEmpty();
    }
}
