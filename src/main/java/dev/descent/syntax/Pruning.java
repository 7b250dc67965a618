package dev.descent.syntax;

import java.util.function.IntPredicate;

/** Copies trees without nodes that only get in the way. */
final class Pruning {
    private Pruning() {}

    /** A tree without the nodes that {@code leftOut} holds for; their children take their places, the root always stays. */
    static SyntaxTree without(IntPredicate leftOut, SyntaxTree tree) {
        NodeTable kept = new NodeTable(Math.max(1, tree.size()));
        int[] newIndex = new int[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            int parent = tree.parent(node);
            int newParent = parent == SyntaxTree.NONE ? SyntaxTree.NONE : newIndex[parent];
            if (parent != SyntaxTree.NONE && leftOut.test(node)) {
                newIndex[node] = newParent;
                continue;
            }
            newIndex[node] = kept.add(
                    tree.kind(node), tree.field(node), tree.startByte(node), tree.endByte(node), newParent);
            if (tree.isMissing(node)) {
                kept.markMissing(newIndex[node]);
            }
        }
        kept.trim();
        kept.endAll();
        return new SyntaxTree(tree.grammar(), tree.bytes(), kept);
    }
}
