package dev.descent.syntax;

import dev.descent.source.SyntaxNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Turns a {@link SyntaxTree}, which this package reads fast, into nodes that others read with ease. */
final class PublicTree {
    private final SyntaxTree tree;

    PublicTree(SyntaxTree tree) {
        this.tree = tree;
    }

    /** The root of the same tree. */
    SyntaxNode root() {
        Deque<SyntaxNode> built = new ArrayDeque<>();
        for (int node = tree.size() - 1; node >= 0; node--) {
            built.push(node(node, children(node, built)));
        }
        return built.pop();
    }

    private List<SyntaxNode> children(int node, Deque<SyntaxNode> built) {
        List<SyntaxNode> children = new ArrayList<>();
        for (int child = tree.firstChild(node); child != SyntaxTree.NONE; child = tree.nextSibling(child)) {
            children.add(built.pop());
        }
        return children;
    }

    private SyntaxNode node(int node, List<SyntaxNode> children) {
        Grammar grammar = tree.grammar();
        var label = new SyntaxNode.Label(
                grammar.name(tree.kind(node)),
                grammar.fieldName(tree.field(node)),
                tree.isNamed(node),
                tree.isMissing(node));
        var extent = new SyntaxNode.Extent(tree.bytes(), tree.startByte(node), tree.endByte(node));
        return new SyntaxNode(label, extent, children);
    }
}
