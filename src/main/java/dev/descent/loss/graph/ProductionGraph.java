package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The import graph of a program's production files, which it numbers from 0; what tests import doesn't count. */
public final class ProductionGraph {
    private static final int NONE = -1;

    private final List<SourceFile> program;
    private final int[] files;
    private final int[][] edges;
    private final long[] tokens;
    private final int imports;
    private final Reach reach;

    private ProductionGraph(ImportGraph graph, Optional<ProductionGraph> before) {
        program = graph.program().files();
        files = IntStream.range(0, program.size())
                .filter(file -> !program.get(file).isTest())
                .toArray();
        int[] nodes = new int[program.size()];
        Arrays.fill(nodes, NONE);
        for (int node = 0; node < files.length; node++) {
            nodes[graph.roster().number(files[node])] = node;
        }
        edges = new int[files.length][];
        tokens = new long[files.length];
        int sum = 0;
        for (int node = 0; node < files.length; node++) {
            edges[node] = edges(graph.targets(graph.roster().number(files[node])), nodes);
            tokens[node] = program.get(files[node]).facts().tokens().weight();
            sum += graph.imports(files[node]);
        }
        imports = sum;
        reach = before.filter(this::hasNodesOf)
                .map(known -> known.reach.after(edges, tokens))
                .orElseGet(() -> Reach.of(edges, tokens));
    }

    private static int[] edges(int[] targets, int[] nodes) {
        int[] edges = new int[targets.length];
        int count = 0;
        for (int target : targets) {
            if (nodes[target] != NONE) {
                edges[count++] = nodes[target];
            }
        }
        return Arrays.copyOf(edges, count);
    }

    private boolean hasNodesOf(ProductionGraph other) {
        return files.length == other.files.length
                && IntStream.range(0, files.length).allMatch(node -> path(node).equals(other.path(node)));
    }

    private String path(int node) {
        return program.get(files[node]).path();
    }

    public static ProductionGraph of(ImportGraph graph) {
        return new ProductionGraph(graph, Optional.empty());
    }

    /** The same as {@link #of} for a program that follows, faster. */
    public ProductionGraph after(ImportGraph next) {
        return new ProductionGraph(next, Optional.of(this));
    }

    /** The number of production files. */
    public int size() {
        return files.length;
    }

    /** The index of a node's file in the program. */
    public int file(int node) {
        return files[node];
    }

    /** The tokens of a node's file. */
    public long tokens(int node) {
        return tokens[node];
    }

    /** The nodes that a node refers to. */
    public IntStream targets(int node) {
        return IntStream.of(edges[node]);
    }

    /** The number of imports of one file of the program by another. */
    public int imports() {
        return imports;
    }

    /** The tokens that each node reaches and is reached by. */
    public Reach reach() {
        return reach;
    }

    /** What a node reaches by a single one of its references only. */
    public Detours detours(int node) {
        return Detours.from(node, edges);
    }
}
