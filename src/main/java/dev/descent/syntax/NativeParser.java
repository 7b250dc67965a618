package dev.descent.syntax;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/** One parser of tree-sitter's core; used by one thread at a time. */
final class NativeParser implements AutoCloseable {
    private static final long SMALL = 64 * 1024;
    private static final MethodHandle READ;
    private static final MethodHandle SHALL_STOP;

    static {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup();
            READ = own.findVirtual(NativeParser.class, "read", TreeSitter.READ.toMethodType());
            SHALL_STOP = own.findVirtual(NativeParser.class, "shallStop", TreeSitter.PROGRESS.toMethodType());
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ParseLimit limit;
    private final TreeReader reader;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment input = arena.allocate(TreeSitter.INPUT);
    private final MemorySegment options = arena.allocate(TreeSitter.OPTIONS);
    private final MemorySegment parser;
    private MemorySegment room = Arena.ofAuto().allocate(SMALL);
    private MemorySegment text = MemorySegment.NULL;
    private long steps;
    private long deadline;

    /** A parser that gives a text up at {@code limit}. */
    NativeParser(ParseLimit limit) {
        this(limit, TreeReader.FASTEST);
    }

    /** The same; {@code reader} reads the trees. */
    NativeParser(ParseLimit limit, TreeReader reader) {
        this.limit = limit;
        this.reader = reader;
        input.set(ValueLayout.ADDRESS, 8, TreeSitter.LINKER.upcallStub(READ.bindTo(this), TreeSitter.READ, arena));
        options.set(
                ValueLayout.ADDRESS,
                8,
                TreeSitter.LINKER.upcallStub(SHALL_STOP.bindTo(this), TreeSitter.PROGRESS, arena));
        try {
            parser = (MemorySegment) TreeSitter.PARSER_NEW.invokeExact();
        } catch (Throwable e) {
            throw TreeSitter.failed(e);
        }
    }

    /** The tree of a text, or nothing when the text takes longer than the limit. */
    Optional<SyntaxTree> parse(Grammar grammar, byte[] bytes) {
        return parse(grammar, bytes, bytes);
    }

    /** The tree of {@code original}, of which the core gets to see {@code bytes}, as many. */
    Optional<SyntaxTree> parse(Grammar grammar, byte[] bytes, byte[] original) {
        try {
            text = copy(bytes);
            steps = 0;
            deadline = System.nanoTime() + limit.time().toNanos();
            return parseText(grammar, original);
        } catch (Throwable e) {
            throw TreeSitter.failed(e);
        } finally {
            text = MemorySegment.NULL;
        }
    }

    private MemorySegment copy(byte[] bytes) {
        if (room.byteSize() < bytes.length) {
            room = Arena.ofAuto().allocate(Math.max(bytes.length, 2 * room.byteSize()));
        }
        return room.asSlice(0, bytes.length).copyFrom(MemorySegment.ofArray(bytes));
    }

    private Optional<SyntaxTree> parseText(Grammar grammar, byte[] original) throws Throwable {
        if (!(boolean) TreeSitter.PARSER_SET_LANGUAGE.invokeExact(parser, grammar.pointer())) {
            throw new IllegalStateException("the grammar is too old or too new for this core");
        }
        MemorySegment tree =
                (MemorySegment) TreeSitter.PARSER_PARSE.invokeExact(parser, MemorySegment.NULL, input, options);
        if (tree.equals(MemorySegment.NULL)) {
            TreeSitter.PARSER_RESET.invokeExact(parser);
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(grammar, original, tree));
        } finally {
            TreeSitter.TREE_DELETE.invokeExact(tree);
        }
    }

    /** Called back by the core: the text from a byte on. */
    @SuppressWarnings("unused")
    private MemorySegment read(MemorySegment payload, int from, MemorySegment position, MemorySegment length) {
        long start = Math.min(Integer.toUnsignedLong(from), text.byteSize());
        length.set(ValueLayout.JAVA_INT, 0, (int) (text.byteSize() - start));
        return text.asSlice(start);
    }

    /** Called back by the core every so often: whether to give up. */
    @SuppressWarnings("unused")
    private boolean shallStop(MemorySegment state) {
        return ++steps > limit.steps() || System.nanoTime() - deadline > 0;
    }

    @Override
    public void close() {
        try {
            TreeSitter.PARSER_DELETE.invokeExact(parser);
        } catch (Throwable e) {
            throw TreeSitter.failed(e);
        } finally {
            arena.close();
        }
    }
}
