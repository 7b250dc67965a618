package dev.descent.loss.graph;

import java.util.Arrays;

/**
 * The strongly connected components of a graph (R. Tarjan, 1972; iterative). Components are numbered in reverse topological
 * order: every edge between two of them leads to the lower number.
 */
final class Condensation {
    private static final int UNSEEN = -1;

    private final int[][] edges;
    private final int[] component;
    private final int[] index;
    private final int[] low;
    private final int[] pending;
    private final int[] path;
    private final int[] nextEdge;
    private int pendingSize;
    private int seen;
    private int count;

    Condensation(int[][] edges) {
        this.edges = edges;
        int nodes = edges.length;
        component = filled(nodes);
        index = filled(nodes);
        low = new int[nodes];
        pending = new int[nodes];
        path = new int[nodes];
        nextEdge = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            if (index[node] == UNSEEN) {
                explore(node);
            }
        }
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, UNSEEN);
        return array;
    }

    private void explore(int root) {
        int depth = 0;
        path[0] = root;
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (nextEdge[node] < edges[node].length) {
                int target = edges[node][nextEdge[node]++];
                if (index[target] == UNSEEN) {
                    enter(target);
                    path[++depth] = target;
                } else if (component[target] == UNSEEN) {
                    low[node] = Math.min(low[node], index[target]);
                }
            } else {
                leave(node);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node) {
        index[node] = low[node] = seen++;
        pending[pendingSize++] = node;
    }

    private void leave(int node) {
        if (low[node] != index[node]) {
            return;
        }
        int member;
        do {
            member = pending[--pendingSize];
            component[member] = count;
        } while (member != node);
        count++;
    }

    /** The number of components. */
    int size() {
        return count;
    }

    /** The component that holds a node. */
    int of(int node) {
        return component[node];
    }

    /** The components that each component has an edge to, itself left out. */
    int[][] edges() {
        int[][] targets = new int[count][0];
        for (int node = 0; node < edges.length; node++) {
            int from = component[node];
            int[] outside = Arrays.stream(edges[node])
                    .map(target -> component[target])
                    .filter(target -> target != from)
                    .toArray();
            int old = targets[from].length;
            targets[from] = Arrays.copyOf(targets[from], old + outside.length);
            System.arraycopy(outside, 0, targets[from], old, outside.length);
        }
        for (int from = 0; from < count; from++) {
            targets[from] = Arrays.stream(targets[from]).sorted().distinct().toArray();
        }
        return targets;
    }
}
