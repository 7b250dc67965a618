package dev.descent.loss.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * How much can be reached from each node of a weighted graph, itself included: along the edges and against them. Works on
 * blocks of target components, so memory grows with the number of nodes and not with its square.
 */
public final class Reach {
    private static final int WORDS = 64;
    private static final int BLOCK = WORDS * Long.SIZE;
    /** With more changed nodes than this, looking at each costs more than looking at all afresh. */
    private static final int MOST_DETOURS = 200;

    private final int[][] graph;
    private final long[] weights;
    private final Condensation components;
    private final int[][] edges;
    private final long[] weight;
    private final long[] size;
    private final long[] forward;
    private final long[] backward;
    private long pairs;

    private Reach(int[][] graph, long[] weights) {
        this.graph = graph;
        this.weights = weights;
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

    /** Other weights, and edges that lead nowhere else. */
    private Reach(Reach before, int[][] graph, long[] weights) {
        this.graph = graph;
        this.weights = weights;
        components = before.components;
        edges = before.edges;
        weight = before.weight.clone();
        size = before.size;
        forward = before.forward.clone();
        backward = before.backward.clone();
        pairs = before.pairs;
    }

    /** {@code graph[i]} holds the nodes that node i has an edge to, {@code weights[i]} its weight, 0 or more. */
    public static Reach of(int[][] graph, long[] weights) {
        return new Reach(graph, weights);
    }

    /** The same as {@link #of} for a graph that follows; faster when some of its edges are others and yet lead nowhere else. */
    public Reach after(int[][] next, long[] nextWeights) {
        if (!leadsAsFar(next)) {
            return new Reach(next, nextWeights);
        }
        Reach reach = new Reach(this, next, nextWeights);
        int[] changed = IntStream.range(0, weights.length)
                .filter(node -> weights[node] != nextWeights[node])
                .toArray();
        for (int from = 0; from < changed.length; from += Long.SIZE) {
            reach.reweigh(Arrays.copyOfRange(changed, from, Math.min(changed.length, from + Long.SIZE)), weights);
        }
        return reach;
    }

    /** Whether the closure is the same: what is linked now could be reached before, and what was linked can be reached now. */
    private boolean leadsAsFar(int[][] next) {
        if (next.length != graph.length) {
            return false;
        }
        int[] changed = IntStream.range(0, graph.length)
                .filter(node -> !Arrays.equals(graph[node], next[node]))
                .toArray();
        return changed.length <= MOST_DETOURS
                && Arrays.stream(changed).allMatch(node -> reaches(graph, node, next[node]))
                && Arrays.stream(changed).allMatch(node -> reaches(next, node, graph[node]));
    }

    private static boolean reaches(int[][] graph, int node, int[] targets) {
        if (targets.length == 0) {
            return true;
        }
        BitSet reached = new BitSet();
        Deque<Integer> pending = new ArrayDeque<>();
        reached.set(node);
        pending.push(node);
        while (!pending.isEmpty()) {
            for (int target : graph[pending.pop()]) {
                if (!reached.get(target)) {
                    reached.set(target);
                    pending.push(target);
                }
            }
        }
        return Arrays.stream(targets).allMatch(reached::get);
    }

    /** Adds to all that reach these nodes, at most 64, and to all that they reach, what these have gained. */
    private void reweigh(int[] nodes, long[] before) {
        long[] gains = new long[nodes.length];
        long[] bits = new long[edges.length];
        for (int i = 0; i < nodes.length; i++) {
            gains[i] = weights[nodes[i]] - before[nodes[i]];
            weight[components.of(nodes[i])] += gains[i];
            bits[components.of(nodes[i])] |= 1L << i;
        }
        long[] above = bits.clone();
        // edges lead to lower numbers
        for (int source = 0; source < edges.length; source++) {
            for (int target : edges[source]) {
                above[source] |= above[target];
            }
            forward[source] += sum(gains, above[source]);
        }
        long[] below = bits;
        for (int source = edges.length - 1; source >= 0; source--) {
            for (int target : edges[source]) {
                below[target] |= below[source];
            }
            backward[source] += sum(gains, below[source]);
        }
    }

    private static long sum(long[] amounts, long chosen) {
        long sum = 0;
        for (long bits = chosen; bits != 0; bits &= bits - 1) {
            sum += amounts[Long.numberOfTrailingZeros(bits)];
        }
        return sum;
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
