package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.stream.Stream;

/**
 * Where a recipe may look for something to mend.
 *
 * @param code the file
 * @param reach the part of it that is meant
 * @param surroundings the rest of the tree
 */
record Site(Code code, Reach reach, Surroundings surroundings) {
    Tongue tongue() {
        return code.tongue();
    }

    /** The nodes that lie in the reach as a whole, outermost first, those around syntax errors left out. */
    Stream<SyntaxNode> nodes() {
        return code.root().descendants().filter(node -> node.isNamed() && reach.holds(code, node));
    }

    /** Every {@code if} in the reach, outermost first. */
    Stream<Conditional> conditionals() {
        return nodes().flatMap(node -> Conditional.of(node).stream())
                .filter(conditional -> !conditional.node().hasError());
    }
}
