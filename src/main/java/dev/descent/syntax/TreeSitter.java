package dev.descent.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of tree-sitter's C interface (version 0.26, {@code tree_sitter/api.h}) that Descent calls, and the structs
 * that they pass by value.
 */
final class TreeSitter {
    static final StructLayout NODE = MemoryLayout.structLayout(
            MemoryLayout.sequenceLayout(4, JAVA_INT).withName("context"),
            ADDRESS.withName("id"),
            ADDRESS.withName("tree"));
    static final StructLayout CURSOR = MemoryLayout.structLayout(
            ADDRESS.withName("tree"),
            ADDRESS.withName("id"),
            MemoryLayout.sequenceLayout(3, JAVA_INT).withName("context"),
            MemoryLayout.paddingLayout(4));
    static final StructLayout POINT = MemoryLayout.structLayout(JAVA_INT.withName("row"), JAVA_INT.withName("column"));
    static final StructLayout INPUT = MemoryLayout.structLayout(
            ADDRESS.withName("payload"),
            ADDRESS.withName("read"),
            JAVA_INT.withName("encoding"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("decode"));
    static final StructLayout OPTIONS =
            MemoryLayout.structLayout(ADDRESS.withName("payload"), ADDRESS.withName("progress_callback"));

    /** {@code const char *read(void *payload, uint32_t byte, TSPoint position, uint32_t *bytes_read)}. */
    static final FunctionDescriptor READ =
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, POINT, ADDRESS.withTargetLayout(JAVA_INT));
    /** {@code bool progress_callback(TSParseState *)}. */
    static final FunctionDescriptor PROGRESS = FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS);

    static final Linker LINKER = Linker.nativeLinker();
    static final SymbolLookup CORE = Natives.load("tree-sitter");

    static final MethodHandle PARSER_NEW = call("ts_parser_new", FunctionDescriptor.of(ADDRESS));
    static final MethodHandle PARSER_DELETE = call("ts_parser_delete", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle PARSER_SET_LANGUAGE =
            call("ts_parser_set_language", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS));
    static final MethodHandle PARSER_PARSE =
            call("ts_parser_parse_with_options", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, INPUT, OPTIONS));
    static final MethodHandle PARSER_RESET = call("ts_parser_reset", FunctionDescriptor.ofVoid(ADDRESS));

    static final MethodHandle TREE_DELETE = call("ts_tree_delete", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle TREE_ROOT = call("ts_tree_root_node", FunctionDescriptor.of(NODE, ADDRESS));

    static final MethodHandle CURSOR_NEW = call("ts_tree_cursor_new", FunctionDescriptor.of(CURSOR, NODE));
    static final MethodHandle CURSOR_DELETE = call("ts_tree_cursor_delete", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle CURSOR_NODE = quick("ts_tree_cursor_current_node", FunctionDescriptor.of(NODE, ADDRESS));
    static final MethodHandle CURSOR_FIELD =
            quick("ts_tree_cursor_current_field_id", FunctionDescriptor.of(JAVA_SHORT, ADDRESS));
    static final MethodHandle CURSOR_CHILD =
            quick("ts_tree_cursor_goto_first_child", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
    static final MethodHandle CURSOR_SIBLING =
            quick("ts_tree_cursor_goto_next_sibling", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
    static final MethodHandle CURSOR_PARENT =
            quick("ts_tree_cursor_goto_parent", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));

    static final MethodHandle NODE_SYMBOL = quick("ts_node_symbol", FunctionDescriptor.of(JAVA_SHORT, NODE));
    static final MethodHandle NODE_START = quick("ts_node_start_byte", FunctionDescriptor.of(JAVA_INT, NODE));
    static final MethodHandle NODE_END = quick("ts_node_end_byte", FunctionDescriptor.of(JAVA_INT, NODE));

    static final MethodHandle NODE_DESCENDANTS =
            call("ts_node_descendant_count", FunctionDescriptor.of(JAVA_INT, NODE));
    static final MethodHandle NODE_MISSING = quick("ts_node_is_missing", FunctionDescriptor.of(JAVA_BOOLEAN, NODE));

    static final MethodHandle SYMBOL_COUNT = call("ts_language_symbol_count", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle SYMBOL_NAME =
            call("ts_language_symbol_name", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_SHORT));
    static final MethodHandle SYMBOL_TYPE =
            call("ts_language_symbol_type", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT));
    static final MethodHandle FIELD_COUNT = call("ts_language_field_count", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    static final MethodHandle FIELD_NAME =
            call("ts_language_field_name_for_id", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_SHORT));

    private TreeSitter() {}

    private static MethodHandle call(String function, FunctionDescriptor type) {
        return LINKER.downcallHandle(CORE.findOrThrow(function), type);
    }

    /** A function that ends at once and calls nothing back, so the thread may stay in its Java state meanwhile. */
    private static MethodHandle quick(String function, FunctionDescriptor type) {
        return LINKER.downcallHandle(CORE.findOrThrow(function), type, Linker.Option.critical(false));
    }

    /** Wraps what a method handle throws; the handles here throw nothing that a caller could mend. */
    static IllegalStateException failed(Throwable cause) {
        return new IllegalStateException("A call into tree-sitter failed: " + cause.getMessage(), cause);
    }
}
