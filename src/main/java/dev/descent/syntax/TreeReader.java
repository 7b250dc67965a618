package dev.descent.syntax;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Optional;

/** Makes {@link SyntaxTree}s of native ones: in one call where there is a function for it, else node by node. */
final class TreeReader {
    /** Reads as fast as the core that is in use allows. */
    static final TreeReader FASTEST = new TreeReader(Flattening.in(TreeSitter.CORE));

    private final Optional<Flattening> flattening;

    TreeReader(Optional<Flattening> flattening) {
        this.flattening = flattening;
    }

    /** The whole tree; the native one can be freed afterwards. */
    SyntaxTree read(Grammar grammar, byte[] text, MemorySegment tree) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment root = (MemorySegment) TreeSitter.TREE_ROOT.invokeExact((SegmentAllocator) arena, tree);
            int count = (int) TreeSitter.NODE_DESCENDANTS.invokeExact(root);
            Optional<NodeTable> nodes =
                    flattening.isEmpty() ? Optional.empty() : flattening.get().nodes(grammar, tree, count);
            return new SyntaxTree(
                    grammar, text, nodes.isPresent() ? nodes.get() : TreeWalk.nodes(grammar, root, count));
        }
    }
}
