package dev.descent.loss.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** What one node of a graph can reach by a single one of its edges only, and would lose with it. */
public final class Detours {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final int[] through;

    private Detours(int[] through) {
        this.through = through;
    }

    /** {@code graph[i]} holds the nodes that node i has an edge to. */
    public static Detours from(int node, int[][] graph) {
        int[] through = new int[graph.length];
        Arrays.fill(through, NONE);
        Deque<Integer> changed = new ArrayDeque<>();
        for (int target : graph[node]) {
            through[target] = target;
            changed.add(target);
        }
        while (!changed.isEmpty()) {
            int reached = changed.poll();
            for (int target : graph[reached]) {
                int merged =
                        through[target] == NONE || through[target] == through[reached] ? through[reached] : SEVERAL;
                if (target != node && merged != through[target]) {
                    through[target] = merged;
                    changed.add(target);
                }
            }
        }
        return new Detours(through);
    }

    /** The only neighbour through which {@code target} can be reached, or -1 when there are others or none. */
    public int onlyWay(int target) {
        return Math.max(through[target], NONE);
    }
}
