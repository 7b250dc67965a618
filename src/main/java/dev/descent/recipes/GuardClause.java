package dev.descent.recipes;

import dev.descent.recipes.Conditional.Arm;
import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the last {@code if} of a function or a loop round: what it guards moves out of it, behind a {@code return} or a
 * {@code continue} for when the condition doesn't hold. There is nothing behind it, so both end the same way.
 *
 * <p>It refuses functions that return a value (in Python and JavaScript the end of a function and a bare {@code return} both give
 * nothing), bodies that end in a jump (what was searched for is found), conditions whose negation doesn't read well, bodies of fewer than three statements that hold no other {@code if} or
 * loop, and bodies whose own names occur elsewhere in the function.
 */
final class GuardClause implements Recipe {
    private static final int LONG = 3;

    @Override
    public String approach() {
        return "guard-clause";
    }

    @Override
    public String title() {
        return "Leave early";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.conditionals()
                .filter(Conditional::isPlain)
                .filter(each -> isWorthIt(each.first().body()) && !each.first().jumps())
                .flatMap(each -> jump(each.node(), site.tongue()).stream()
                        .flatMap(jump -> turn(site.code(), each, jump).stream()));
    }

    private static boolean isWorthIt(SyntaxNode body) {
        List<SyntaxNode> statements = Tongue.statements(body);
        return Tongue.isBlock(body)
                && (statements.size() >= LONG
                        || statements.stream()
                                .anyMatch(each -> Tongue.isLoop(each)
                                        || Conditional.of(each).isPresent()));
    }

    /** The word that leaves what the statement is the last of. */
    private static Optional<String> jump(SyntaxNode statement, Tongue tongue) {
        Optional<SyntaxNode> block = statement.parent().filter(Tongue::isSequence);
        if (block.isEmpty() || !Tongue.statements(block.get()).getLast().equals(statement)) {
            return Optional.empty();
        }
        SyntaxNode owner = block.flatMap(SyntaxNode::parent).orElse(statement);
        if (owner.is("block")) {
            owner = owner.parent().orElseThrow();
        }
        if (Tongue.isLoop(owner)) {
            return Optional.of("continue");
        }
        return Tongue.isFunction(owner) && givesNothing(owner, tongue) ? Optional.of("return") : Optional.empty();
    }

    private static boolean givesNothing(SyntaxNode function, Tongue tongue) {
        return switch (tongue) {
            case JAVA -> function.is("method_declaration") && Flow.isVoid(function);
            case GO -> function.child("result").isEmpty();
            case ECMASCRIPT ->
                function.descendants().noneMatch(node -> isValue(node, function))
                        && function.child("name")
                                .filter(name -> name.text().equals("constructor"))
                                .isEmpty();
            case PYTHON -> function.descendants().noneMatch(node -> isValue(node, function));
        };
    }

    /** Functions that return something on other ways are left alone: there, nothing would be said by an empty return. */
    private static boolean isValue(SyntaxNode node, SyntaxNode function) {
        return node.is("return_statement")
                && !node.named().isEmpty()
                && Tongue.enclosing(node).filter(function::equals).isPresent();
    }

    private static Optional<Rewrite> turn(Code code, Conditional conditional, String jump) {
        Arm arm = conditional.first();
        Tongue tongue = code.tongue();
        Optional<String> negated = Truth.plainNegation(arm.condition(), tongue);
        if (negated.isEmpty() || !Scopes.canLeave(arm.body(), tongue)) {
            return Optional.empty();
        }
        String outer = code.indentation(conditional.node().start());
        String newline = code.newline();
        String guard = newline
                + outer
                + code.indentationStep(arm.body())
                + jump
                + tongue.end()
                + (tongue.hasBraces() ? newline + outer + "}" : "");
        int opened = Layout.opened(code, arm.body());
        return Layout.unwrap(code, opened, arm.body(), outer)
                .filter(edits -> code.isLastOnLine(opened))
                .map(edits -> {
                    List<Edit> all = new ArrayList<>(edits);
                    all.removeIf(
                            edit -> edit.start() == edit.end() && edit.text().isEmpty());
                    all.add(condition(arm, negated.get(), tongue));
                    all.add(Edit.insert(opened, guard));
                    return new Rewrite(all);
                });
    }

    private static Edit condition(Arm arm, String negated, Tongue tongue) {
        SyntaxNode whole = arm.node().child("condition").orElseThrow();
        return Edit.replace(whole, tongue.hasParentheses() ? "(" + negated + ")" : negated);
    }
}
