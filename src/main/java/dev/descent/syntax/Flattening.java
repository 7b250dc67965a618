package dev.descent.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The function of {@code src/launcher/flatten.c}, which does what {@link TreeWalk} does in one call. */
final class Flattening {
    private static final FunctionDescriptor TYPE =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

    private final MethodHandle function;

    private Flattening(MethodHandle function) {
        this.function = function;
    }

    /** The function of a library, if it has it: optimised cores do. */
    static Optional<Flattening> in(SymbolLookup library) {
        // columns are arrays of Java, which stay where they are meanwhile
        return library.find("descent_flatten")
                .map(address -> TreeSitter.LINKER.downcallHandle(address, TYPE, Linker.Option.critical(true)))
                .map(Flattening::new);
    }

    /** The nodes of a native tree, or nothing when they are more than {@code most}. */
    Optional<NodeTable> nodes(Grammar grammar, MemorySegment tree, int most) throws Throwable {
        NodeTable nodes = new NodeTable(most);
        int size = (int) function.invokeExact(
                tree,
                most,
                MemorySegment.ofArray(nodes.kinds),
                MemorySegment.ofArray(nodes.fields),
                MemorySegment.ofArray(nodes.starts),
                MemorySegment.ofArray(nodes.ends),
                MemorySegment.ofArray(nodes.parents),
                MemorySegment.ofArray(nodes.limits));
        if (size == 0) {
            return Optional.empty();
        }
        nodes.written(size);
        for (int node = 0; node < size; node++) {
            nodes.kinds[node] = grammar.kindOf(nodes.kinds[node]);
        }
        return Optional.of(nodes);
    }
}
