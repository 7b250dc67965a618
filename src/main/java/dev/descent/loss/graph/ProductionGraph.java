package dev.descent.loss.graph;

import dev.descent.loss.Program;
import java.util.stream.IntStream;

/** The import graph of a program's production files, which it numbers from 0; what tests import doesn't count. */
public final class ProductionGraph {
    private final int[] files;
    private final int[][] edges;
    private final long[] tokens;
    private final int imports;
    private final Reach reach;

    private ProductionGraph(int[] files, int[][] edges, long[] tokens, int imports) {
        this.files = files;
        this.edges = edges;
        this.tokens = tokens;
        this.imports = imports;
        this.reach = Reach.of(edges, tokens);
    }

    public static ProductionGraph of(Program program) {
        ImportGraph graph = ImportGraph.of(program);
        int[] files = IntStream.range(0, program.files().size())
                .filter(file -> !program.files().get(file).isTest())
                .toArray();
        int[] nodes = new int[program.files().size()];
        IntStream.range(0, files.length).forEach(node -> nodes[files[node]] = node);
        int[][] edges = IntStream.of(files)
                .mapToObj(file -> IntStream.of(graph.targets(file))
                        .filter(target -> !program.files().get(target).isTest())
                        .map(target -> nodes[target])
                        .toArray())
                .toArray(int[][]::new);
        long[] tokens = IntStream.of(files)
                .mapToLong(file -> program.files().get(file).facts().tokens().weight())
                .toArray();
        return new ProductionGraph(
                files, edges, tokens, IntStream.of(files).map(graph::imports).sum());
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

    /** The nodes that a node refers to, ascending. */
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
