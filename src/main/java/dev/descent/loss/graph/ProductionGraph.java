package dev.descent.loss.graph;

import dev.descent.loss.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The import graph of a program's production files, which it numbers from 0; what tests import doesn't count. */
public final class ProductionGraph {
    private static final int NONE = -1;

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

    public static ProductionGraph of(ImportGraph graph) {
        List<SourceFile> program = graph.program().files();
        int[] files = IntStream.range(0, program.size())
                .filter(file -> !program.get(file).isTest())
                .toArray();
        int[] nodes = new int[program.size()];
        Arrays.fill(nodes, NONE);
        for (int node = 0; node < files.length; node++) {
            nodes[graph.roster().number(files[node])] = node;
        }
        int[][] edges = new int[files.length][];
        long[] tokens = new long[files.length];
        int imports = 0;
        for (int node = 0; node < files.length; node++) {
            edges[node] = IntStream.of(graph.targets(graph.roster().number(files[node])))
                    .map(target -> nodes[target])
                    .filter(target -> target != NONE)
                    .toArray();
            tokens[node] = program.get(files[node]).facts().tokens().weight();
            imports += graph.imports(files[node]);
        }
        return new ProductionGraph(files, edges, tokens, imports);
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
