package dev.descent.recipes;

import dev.descent.source.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statements that follow each other in a block.
 *
 * @param function the function that holds them
 * @param block the block
 * @param statements at least one
 */
record Run(SyntaxNode function, SyntaxNode block, List<SyntaxNode> statements) {
    Run {
        statements = List.copyOf(statements);
    }

    /** Every run in the blocks of a function, closures and local types left out. */
    static Stream<Run> in(SyntaxNode function) {
        return function.descendants()
                .filter(node -> Tongue.isSequence(node) && !node.is("switch_block_statement_group"))
                .filter(block ->
                        Tongue.enclosing(block).filter(function::equals).isPresent())
                .flatMap(block -> in(function, block).stream());
    }

    private static List<Run> in(SyntaxNode function, SyntaxNode block) {
        List<SyntaxNode> all = Tongue.statements(block);
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < all.size(); from++) {
            for (int to = from + 1; to <= all.size(); to++) {
                runs.add(new Run(function, block, all.subList(from, to)));
            }
        }
        return runs;
    }

    int start() {
        return statements.getFirst().start();
    }

    int end() {
        return statements.getLast().end();
    }

    boolean holds(SyntaxNode node) {
        return start() <= node.start() && node.end() <= end();
    }

    Stream<SyntaxNode> nodes() {
        return statements.stream().flatMap(SyntaxNode::descendants);
    }

    /** Whether the statements are the last of the function. */
    boolean endsFunction() {
        return block.parent().filter(function::equals).isPresent()
                && Tongue.statements(block).getLast().equals(statements.getLast());
    }

    /** How many control structures are around it. */
    int nesting() {
        int nesting = 0;
        for (SyntaxNode above = block; above != function; above = above.parent().orElseThrow()) {
            nesting += Effort.nests(above) ? 1 : 0;
        }
        return nesting;
    }

    int tokens() {
        return statements.stream().mapToInt(Effort::tokens).sum();
    }
}
