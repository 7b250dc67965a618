package dev.descent.syntax;

import java.util.function.IntPredicate;

/** Copies trees without nodes that only get in the way. */
final class Pruning {
    private Pruning() {}

    /**
     * A tree without the nodes that {@code leftOut} holds for; their children take their places, and their fields when they
     * have none. The root always stays. Nodes end where their last child does, with nothing blank behind.
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
        return new SyntaxTree(tree.grammar(), tree.bytes(), kept);
    }

    private static int copy(SyntaxTree tree, int node, int field, int parent, NodeTable kept) {
        int added = kept.add(tree.kind(node), field, tree.startByte(node), tree.endByte(node), parent);
        if (tree.isMissing(node)) {
            kept.markMissing(added);
        }
        return added;
    }
}
