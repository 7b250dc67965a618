package dev.descent.syntax;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** One pass of a native cursor over a native tree. */
final class TreeWalk {
    private final Grammar grammar;
    private final NodeTable nodes;

    private TreeWalk(Grammar grammar, NodeTable nodes) {
        this.grammar = grammar;
        this.nodes = nodes;
    }

    /** The nodes of the native tree with this root, of which there are about {@code count}. */
    static NodeTable nodes(Grammar grammar, MemorySegment root, int count) throws Throwable {
        NodeTable nodes = new NodeTable(count);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment node = arena.allocate(TreeSitter.NODE);
            MemorySegment cursor = (MemorySegment) TreeSitter.CURSOR_NEW.invokeExact((SegmentAllocator) arena, root);
            try {
                new TreeWalk(grammar, nodes).walk(cursor, SegmentAllocator.prefixAllocator(node));
            } finally {
                TreeSitter.CURSOR_DELETE.invokeExact(cursor);
            }
        }
        nodes.trim();
        return nodes;
    }

    private void walk(MemorySegment cursor, SegmentAllocator node) throws Throwable {
        int parent = SyntaxTree.NONE;
        while (true) {
            int current = add(cursor, node, parent);
            if ((boolean) TreeSitter.CURSOR_CHILD.invokeExact(cursor)) {
                parent = current;
                continue;
            }
            nodes.end(current);
            while (!(boolean) TreeSitter.CURSOR_SIBLING.invokeExact(cursor)) {
                if (!(boolean) TreeSitter.CURSOR_PARENT.invokeExact(cursor)) {
                    return;
                }
                nodes.end(parent);
                parent = nodes.parents[parent];
            }
        }
    }

    private int add(MemorySegment cursor, SegmentAllocator allocator, int parent) throws Throwable {
        MemorySegment node = (MemorySegment) TreeSitter.CURSOR_NODE.invokeExact(allocator, cursor);
        int symbol = Short.toUnsignedInt((short) TreeSitter.NODE_SYMBOL.invokeExact(node));
        int field = Short.toUnsignedInt((short) TreeSitter.CURSOR_FIELD.invokeExact(cursor));
        int start = (int) TreeSitter.NODE_START.invokeExact(node);
        int end = (int) TreeSitter.NODE_END.invokeExact(node);
        int added = nodes.add(grammar.kindOf(symbol), field, start, end, parent);
        if (start == end && (boolean) TreeSitter.NODE_MISSING.invokeExact(node)) {
            nodes.markMissing(added);
        }
        return added;
    }
}
