package dev.descent.syntax;

import java.util.Arrays;

/** The nodes of a tree in pre-order, a column of numbers for each of their properties. */
final class NodeTable {
    /** Added to the fields of nodes that the parser made up; the numbers of fields are below. */
    private static final int MISSING = 1 << 16;

    private int size;
    int[] kinds;
    int[] fields;
    int[] starts;
    int[] ends;
    int[] parents;
    int[] limits;

    /** Has room for {@code capacity} nodes, and grows. */
    NodeTable(int capacity) {
        kinds = new int[capacity];
        fields = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        parents = new int[capacity];
        limits = new int[capacity];
    }

    int size() {
        return size;
    }

    /** Appends a node and returns its index. */
    int add(int kind, int field, int start, int end, int parent) {
        if (size == kinds.length) {
            resize(Math.max(1, size * 2));
        }
        kinds[size] = kind;
        fields[size] = field;
        starts[size] = start;
        ends[size] = end;
        parents[size] = parent;
        return size++;
    }

    /** Says that somebody else wrote {@code count} nodes into the columns. */
    void written(int count) {
        size = count;
        trim();
    }

    int field(int node) {
        return fields[node] & (MISSING - 1);
    }

    /** Says which field a node fills. */
    void fill(int node, int field) {
        fields[node] = (fields[node] & MISSING) | field;
    }

    void markMissing(int node) {
        fields[node] |= MISSING;
    }

    boolean isMissing(int node) {
        return fields[node] >= MISSING;
    }

    /** Says that all descendants of a node have been added. */
    void end(int node) {
        limits[node] = size;
    }

    /** Says that all nodes have been added. */
    void endAll() {
        for (int node = size - 1; node >= 0; node--) {
            limits[node] = Math.max(limits[node], node + 1);
            if (node > 0) {
                limits[parents[node]] = Math.max(limits[parents[node]], limits[node]);
            }
        }
    }

    /** Gives spare capacity back. */
    void trim() {
        if (size < kinds.length) {
            resize(size);
        }
    }

    /** For each node the sibling before it, or {@link SyntaxTree#NONE}. */
    int[] previousSiblings() {
        int[] previous = new int[size];
        Arrays.fill(previous, SyntaxTree.NONE);
        for (int node = 1; node < size; node++) {
            int next = limits[node];
            if (next < limits[parents[node]]) {
                previous[next] = node;
            }
        }
        return previous;
    }

    private void resize(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        fields = Arrays.copyOf(fields, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        parents = Arrays.copyOf(parents, capacity);
        limits = Arrays.copyOf(limits, capacity);
    }
}
