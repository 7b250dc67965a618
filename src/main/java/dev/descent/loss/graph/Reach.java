package dev.descent.loss.graph;

/**
 * How much can be reached from each node of a weighted graph, itself included: along the edges and against them. Works on
 * blocks of target components, so memory grows with the number of nodes and not with its square.
 */
public final class Reach {
    private static final int WORDS = 64;
    private static final int BLOCK = WORDS * Long.SIZE;

    private final Condensation components;
    private final int[][] edges;
    private final long[] weight;
    private final long[] size;
    private final long[] forward;
    private final long[] backward;
    private long pairs;

    private Reach(int[][] graph, long[] weights) {
        components = new Condensation(graph);
        edges = components.edges();
        weight = new long[components.size()];
        size = new long[components.size()];
        forward = new long[components.size()];
        backward = new long[components.size()];
        for (int node = 0; node < graph.length; node++) {
            weight[components.of(node)] += weights[node];
            size[components.of(node)]++;
        }
        for (int from = 0; from < components.size(); from += BLOCK) {
            addBlock(from);
        }
    }

    /** {@code graph[i]} holds the nodes that node i has an edge to, {@code weights[i]} its weight, 0 or more. */
    public static Reach of(int[][] graph, long[] weights) {
        return new Reach(graph, weights);
    }

    /** Adds what lies in the block of components that begins at {@code from}, for all that can reach it. */
    private void addBlock(int from) {
        long[][] reached = new long[components.size()][];
        // components before the block have lower numbers, so nothing in the block is reached from them
        for (int source = from; source < components.size(); source++) {
            long[] row = new long[WORDS];
            if (source < from + BLOCK) {
                row[(source - from) / Long.SIZE] |= 1L << (source - from);
            }
            for (int target : edges[source]) {
                if (target >= from) {
                    or(row, reached[target]);
                }
            }
            reached[source] = row;
            add(source, from, row);
        }
    }

    private static void or(long[] row, long[] other) {
        for (int word = 0; word < WORDS; word++) {
            row[word] |= other[word];
        }
    }

    private void add(int source, int from, long[] row) {
        for (int word = 0; word < WORDS; word++) {
            for (long bits = row[word]; bits != 0; bits &= bits - 1) {
                int target = from + word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                forward[source] += weight[target];
                backward[target] += weight[source];
                pairs += size[source] * size[target];
            }
        }
    }

    /** The weight of all that a node reaches along the edges. */
    public long forward(int node) {
        return forward[components.of(node)];
    }

    /** The weight of all that reaches a node. */
    public long backward(int node) {
        return backward[components.of(node)];
    }

    /** The number of pairs of nodes of which the first reaches the second; every node reaches itself. */
    public long pairs() {
        return pairs;
    }
}
