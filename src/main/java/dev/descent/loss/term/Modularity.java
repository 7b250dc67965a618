package dev.descent.loss.term;

import dev.descent.loss.Charge;
import dev.descent.loss.Program;
import dev.descent.loss.Reason;
import dev.descent.loss.Score.GraphShape;
import dev.descent.loss.Term;
import dev.descent.loss.TermRule;
import dev.descent.loss.UnitRef;
import dev.descent.loss.graph.Detours;
import dev.descent.loss.graph.ImportGraph;
import dev.descent.loss.graph.ProductionGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * M: {@code 0.05·w·½[log2(1 + R/2000) + log2(1 + R'/2000)]} for each production file of w tokens that reaches R tokens along
 * imports and is reached by R', its own included. Tests may import what they like.
 */
final class Modularity implements TermRule {
    private static final double MILLI_RATE = 50;
    private static final double FREE_REACH = 2000;
    /** Only for so many of the costliest files is the saving predicted. */
    private static final int PREDICTED = 20;

    @Override
    public List<Charge> charges(Program program) {
        return charges(ProductionGraph.of(ImportGraph.of(program)));
    }

    static List<Charge> charges(ProductionGraph graph) {
        long[] costs = IntStream.range(0, graph.size())
                .mapToLong(node -> cost(graph, node))
                .toArray();
        Set<Integer> costliest = IntStream.range(0, graph.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer node) -> -costs[node]))
                .limit(PREDICTED)
                .collect(Collectors.toSet());
        return IntStream.range(0, graph.size())
                .filter(node -> costs[node] > 0)
                .mapToObj(node -> new Charge(
                        Term.MODULARITY,
                        UnitRef.file(graph.file(node)),
                        costs[node],
                        costliest.contains(node) ? saving(graph, node) : 0,
                        new Reason.Reach(
                                graph.reach().forward(node), graph.reach().backward(node), graph.tokens(node))))
                .toList();
    }

    /** How the production files of a program hang together; an import of a test doesn't count. */
    static GraphShape shape(ProductionGraph graph) {
        double pairs = (double) graph.size() * graph.size();
        return new GraphShape(
                graph.size(), graph.size() == 0 ? 0 : graph.reach().pairs() / pairs, graph.imports());
    }

    private static long cost(ProductionGraph graph, int node) {
        return cost(graph, node, 0, 0);
    }

    /** What a file would cost if it reached and were reached by so many tokens less. */
    private static long cost(ProductionGraph graph, int node, long forwardLess, long backwardLess) {
        double doublings = doublings(graph.reach().forward(node) - forwardLess)
                + doublings(graph.reach().backward(node) - backwardLess);
        return Math.round(MILLI_RATE * graph.tokens(node) * doublings / 2);
    }

    private static double doublings(long reach) {
        return StrictMath.log(1 + reach / FREE_REACH) / StrictMath.log(2);
    }

    /**
     * At least how much the term falls when the costliest reference of a file is cut: what the file itself saves, and those
     * that it no longer reaches; files before it may save more.
     */
    private static long saving(ProductionGraph graph, int node) {
        Detours detours = graph.detours(node);
        long[] lostTokens = new long[graph.size()];
        long[] others = new long[graph.size()];
        for (int other = 0; other < graph.size(); other++) {
            int way = detours.onlyWay(other);
            if (way >= 0) {
                lostTokens[way] += graph.tokens(other);
                others[way] += cost(graph, other) - cost(graph, other, 0, graph.tokens(node));
            }
        }
        return graph.targets(node)
                .mapToLong(target -> others[target] + cost(graph, node) - cost(graph, node, lostTokens[target], 0))
                .max()
                .orElse(0);
    }
}
