package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where control goes in Java, as far as it can be told from statements alone. */
final class Flow {
    private static final Set<String> SWITCHES = Set.of("switch_expression", "switch_statement");

    private Flow() {}

    static boolean isVoid(SyntaxNode function) {
        return function.child("type").filter(type -> type.is("void_type")).isPresent();
    }

    /** Whether a statement surely never comes to its end; what can't be told may come to it. */
    static boolean isEnd(SyntaxNode statement) {
        return switch (statement.kind()) {
            case "return_statement", "throw_statement" -> true;
            case "block" -> Tongue.statements(statement).stream().anyMatch(Flow::isEnd);
            case "if_statement" ->
                statement.child("alternative").filter(Flow::isEnd).isPresent()
                        && statement.child("consequence").filter(Flow::isEnd).isPresent();
            case "while_statement" -> isEndless(statement);
            case "synchronized_statement" ->
                statement.child("body").filter(Flow::isEnd).isPresent();
            case "try_statement", "try_with_resources_statement" ->
                statement.child("body").filter(Flow::isEnd).isPresent()
                        && statement.named().stream()
                                .filter(each -> each.is("catch_clause"))
                                .allMatch(each ->
                                        each.child("body").filter(Flow::isEnd).isPresent());
            default -> false;
        };
    }

    private static boolean isEndless(SyntaxNode loop) {
        boolean isTrue = loop.child("condition")
                .filter(condition -> Tongue.bare(condition).is("true"))
                .isPresent();
        return isTrue && loop.descendants().noneMatch(node -> node.is("break_statement"));
    }

    /** Whether a jump leads out of a run, other than by a return. */
    static boolean leaves(SyntaxNode node, Run run) {
        boolean isBreak = node.is("break_statement");
        if (!isBreak && !node.is("continue_statement")) {
            return false;
        }
        if (!node.named().isEmpty()) {
            return true; // to a label, and what holds a label stays where it is
        }
        return above(node)
                .takeWhile(each -> each != run.block())
                .noneMatch(each -> Tongue.isLoop(each) || (isBreak && SWITCHES.contains(each.kind())));
    }

    /** Whether a comment stands right before a run: it speaks of what follows it. */
    static boolean isPrecededByComment(Run run) {
        return run.block().children().stream()
                .takeWhile(each -> each.start() < run.start())
                .reduce((one, next) -> next)
                .filter(Tongue::isComment)
                .isPresent();
    }

    /** The loops of its function that a run stands in. */
    static Stream<SyntaxNode> loopsAround(Run run) {
        return around(run).filter(Tongue::isLoop);
    }

    /** Whether what a run throws may be caught where a variable can still be seen, with the value it had at that moment. */
    static boolean isInTryWithin(Run run, Local local) {
        return around(run)
                .filter(each -> each.is("try_statement") || each.is("try_with_resources_statement"))
                .anyMatch(each -> !Scopes.isWithin(local.node(), each));
    }

    private static Stream<SyntaxNode> around(Run run) {
        return Stream.concat(Stream.of(run.block()), above(run.block())).takeWhile(each -> each != run.function());
    }

    /** What a node is in, innermost first. */
    static Stream<SyntaxNode> above(SyntaxNode node) {
        return Stream.iterate(node.parent(), Optional::isPresent, each -> each.flatMap(SyntaxNode::parent))
                .flatMap(Optional::stream);
    }
}
