package dev.descent.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The strongly connected components of a graph (R. Tarjan, 1972), found without recursion. */
final class Components {
    private static final int UNSEEN = -1;

    private final List<List<Integer>> edges;
    private final int[] order;
    private final int[] low;
    private final int[] nextEdge;
    private final boolean[] open;
    private final boolean[] onCycle;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> pending = new ArrayDeque<>();
    private int seen;

    /** {@code edges} lists the targets by source; nodes count from 0. */
    Components(List<List<Integer>> edges) {
        this.edges = edges;
        order = new int[edges.size()];
        low = new int[edges.size()];
        nextEdge = new int[edges.size()];
        open = new boolean[edges.size()];
        onCycle = new boolean[edges.size()];
        Arrays.fill(order, UNSEEN);
        for (int node = 0; node < order.length; node++) {
            if (order[node] == UNSEEN) {
                explore(node);
            }
        }
    }

    /** Whether some way leads from a node back to itself. */
    boolean isOnCycle(int node) {
        return onCycle[node];
    }

    private void explore(int start) {
        enter(start);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (nextEdge[node] < edges.get(node).size()) {
                follow(node, edges.get(node).get(nextEdge[node]++));
            } else {
                leave(path.pop());
            }
        }
    }

    private void enter(int node) {
        order[node] = seen;
        low[node] = seen++;
        open[node] = true;
        path.push(node);
        pending.push(node);
    }

    private void follow(int from, int to) {
        if (order[to] == UNSEEN) {
            enter(to);
        } else if (open[to]) {
            low[from] = Math.min(low[from], order[to]);
            onCycle[from] |= from == to;
        }
    }

    private void leave(int node) {
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[node]);
        }
        if (low[node] == order[node]) {
            boolean several = pending.peek() != node;
            int member;
            do {
                member = pending.pop();
                open[member] = false;
                onCycle[member] |= several;
            } while (member != node);
        }
    }
}
