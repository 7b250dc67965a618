package dev.descent.syntax;

import java.util.function.IntPredicate;

/** Copies trees without nodes that only get in the way. */
final class Pruning {
    private Pruning() {}

    /**
     * A tree without the nodes that {@code leftOut} holds for; their children take their places, and their fields when they
     * have none. The root always stays. Nodes end where their text does: some grammars count the lines after it.
     */
    static SyntaxTree without(IntPredicate leftOut, SyntaxTree tree) {
        NodeTable kept = new NodeTable(Math.max(1, tree.size()));
        int[] newIndex = new int[tree.size()];
        int[] fields = new int[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            int parent = tree.parent(node);
            boolean isLeftOut = parent != SyntaxTree.NONE && leftOut.test(node);
            int newParent = parent == SyntaxTree.NONE ? SyntaxTree.NONE : newIndex[parent];
            boolean inherits = tree.field(node) == 0 && parent != SyntaxTree.NONE;
            int field = inherits ? fields[parent] : tree.field(node);
            fields[node] = isLeftOut ? field : 0;
            newIndex[node] = isLeftOut ? newParent : copy(tree, node, field, newParent, kept);
        }
        kept.trim();
        kept.endAll();
        leaveBlanksOut(tree.bytes(), kept);
        return new SyntaxTree(tree.grammar(), tree.bytes(), kept);
    }

    private static int copy(SyntaxTree tree, int node, int field, int parent, NodeTable kept) {
        int added = kept.add(tree.kind(node), field, tree.startByte(node), tree.endByte(node), parent);
        if (tree.isMissing(node)) {
            kept.markMissing(added);
        }
        return added;
    }

    private static void leaveBlanksOut(byte[] text, NodeTable nodes) {
        int[] textEnds = new int[nodes.size()];
        for (int node = nodes.size() - 1; node > 0; node--) {
            int inner = textEnds[node];
            if (inner > 0 && Text.isBlank(text, inner, nodes.ends[node])) {
                nodes.ends[node] = inner;
            }
            boolean isEmpty = nodes.starts[node] == nodes.ends[node];
            int parent = nodes.parents[node];
            textEnds[parent] = Math.max(textEnds[parent], isEmpty ? 0 : nodes.ends[node]);
        }
    }
}
