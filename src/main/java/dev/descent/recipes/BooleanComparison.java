package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drops a comparison of a truth with {@code true} or {@code false} where only its truth is asked.
 *
 * <p>The other side must be a boolean: by its syntax, in Go by the rules of its types, in Java also by the declarations of a
 * variable or a method of that name in the file, all of them (a null {@code Boolean} throws either way).
 */
final class BooleanComparison implements Recipe {
    @Override
    public String approach() {
        return "boolean-comparison";
    }

    @Override
    public String title() {
        return "Drop comparisons with true and false";
    }

    @Override
    public Stream<Rewrite> rewrites(Site site) {
        return site.nodes()
                .filter(node -> node.is("binary_expression") && node.named().size() == 2 && Truth.isCondition(node))
                .flatMap(node -> plain(site.code(), node).stream().map(text -> Rewrite.of(Edit.replace(node, text))));
    }

    private static Optional<String> plain(Code code, SyntaxNode node) {
        List<SyntaxNode> sides = node.named();
        SyntaxNode asked = isLiteral(sides.get(0)) ? sides.get(1) : sides.get(0);
        SyntaxNode literal = isLiteral(sides.get(0)) ? sides.get(0) : sides.get(1);
        boolean compares = Set.of("==", "!=", "===", "!==").contains(Truth.operator(node));
        if (!compares || !isLiteral(literal) || isLiteral(asked) || !isBoolean(code, asked)) {
            return Optional.empty();
        }
        boolean holds = literal.is("true") == Truth.operator(node).startsWith("=");
        return Optional.of(holds ? Truth.conjunct(asked) : Truth.tightNegation(asked, code.tongue()));
    }

    private static boolean isLiteral(SyntaxNode node) {
        return node.is("true") || node.is("false");
    }

    private static boolean isBoolean(Code code, SyntaxNode asked) {
        SyntaxNode bare = Tongue.bare(asked);
        return code.tongue() == Tongue.GO
                || Truth.isBoolean(asked, code.tongue())
                || (code.tongue() == Tongue.JAVA && isDeclaredBoolean(code, bare));
    }

    private static boolean isDeclaredBoolean(Code code, SyntaxNode node) {
        boolean isCall = node.is("method_invocation") && node.child("object").isEmpty();
        if (!isCall && !node.is("identifier")) {
            return false;
        }
        String name = isCall ? node.child("name").orElseThrow().text() : node.text();
        List<String> types = code.root()
                .descendants()
                .filter(each -> each.child("name")
                        .filter(own -> own.text().equals(name))
                        .isPresent())
                .filter(each -> isCall == each.is("method_declaration"))
                .filter(each -> !each.is("method_invocation"))
                .map(each -> each.child("type")
                        .or(() -> each.parent().flatMap(above -> above.child("type")))
                        .map(SyntaxNode::text)
                        .orElse(""))
                .toList();
        return !types.isEmpty() && Set.of("boolean", "Boolean").containsAll(types);
    }
}
