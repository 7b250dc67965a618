package dev.descent.syntax;

import dev.descent.source.Language;
import dev.descent.source.Tokens;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The grammar of one language: which number stands for which kind of node and for which field. Fields count from 1; 0 is
 * none.
 */
final class Grammar {
    private static final Map<Language, Grammar> LOADED = new ConcurrentHashMap<>();
    /** The number of a field that this grammar does not have; no node fills it. */
    static final int NO_FIELD = -1;

    private static final int NAMED = 0;
    private static final int ANONYMOUS = 1;

    private final MemorySegment pointer;
    private final String[] names;
    private final int[] kindOfSymbol;
    private final boolean[] named;
    private final int[] tokenKinds;
    private final Map<String, Integer> namedKinds = new HashMap<>();
    private final Map<String, Integer> anonymousKinds = new HashMap<>();
    private final Map<String, Integer> fields = new ConcurrentHashMap<>();
    private final List<String> fieldNames = new ArrayList<>(List.of(""));

    private Grammar(MemorySegment pointer) throws Throwable {
        this.pointer = pointer;
        int symbols = (int) TreeSitter.SYMBOL_COUNT.invokeExact(pointer);
        names = new String[symbols + 1];
        kindOfSymbol = new int[symbols];
        named = new boolean[symbols + 1];
        for (int symbol = 0; symbol < symbols; symbol++) {
            int type = (int) TreeSitter.SYMBOL_TYPE.invokeExact(pointer, (short) symbol);
            named[symbol] = type == NAMED;
            names[symbol] = text((MemorySegment) TreeSitter.SYMBOL_NAME.invokeExact(pointer, (short) symbol));
            kindOfSymbol[symbol] = type > ANONYMOUS ? symbol : first(symbol);
        }
        named[symbols] = true;
        names[symbols] = "ERROR";
        namedKinds.put("ERROR", symbols);
        tokenKinds = Arrays.stream(names).mapToInt(Tokens::kindNamed).toArray();
        readFields();
    }

    /** Some grammars have several symbols for what is one kind to readers; the first one stands for all. */
    private int first(int symbol) {
        return (named[symbol] ? namedKinds : anonymousKinds).computeIfAbsent(names[symbol], name -> symbol);
    }

    private void readFields() throws Throwable {
        int count = (int) TreeSitter.FIELD_COUNT.invokeExact(pointer);
        for (int field = 1; field <= count; field++) {
            fieldNames.add(text((MemorySegment) TreeSitter.FIELD_NAME.invokeExact(pointer, (short) field)));
            fields.put(fieldNames.get(field), field);
        }
    }

    private static String text(MemorySegment name) {
        // interned, for most comparisons with it are with constants
        return name.reinterpret(Long.MAX_VALUE).getString(0).intern();
    }

    /** The grammar of a language, loaded at its first use. */
    static Grammar of(Language language) {
        return LOADED.computeIfAbsent(language, Grammar::load);
    }

    private static Grammar load(Language language) {
        String name = language.name().toLowerCase(Locale.ROOT);
        MethodHandle grammar = TreeSitter.LINKER.downcallHandle(
                Natives.load("tree-sitter-" + name.replace('_', '-')).findOrThrow("tree_sitter_" + name),
                FunctionDescriptor.of(ValueLayout.ADDRESS));
        try {
            return new Grammar((MemorySegment) grammar.invokeExact());
        } catch (Throwable e) {
            throw TreeSitter.failed(e);
        }
    }

    /** The {@code TSLanguage} of the core. */
    MemorySegment pointer() {
        return pointer;
    }

    /** Number of kinds; every kind is below. */
    int kinds() {
        return names.length;
    }

    /** The kind of a node whose symbol is {@code symbol}, an unsigned 16-bit number. */
    int kindOf(int symbol) {
        return symbol < kindOfSymbol.length ? kindOfSymbol[symbol] : error();
    }

    /** The kind of syntax-error nodes. */
    int error() {
        return kindOfSymbol.length;
    }

    /** The name of a kind, for instance {@code if_statement} or {@code if}. */
    String name(int kind) {
        return names[kind];
    }

    /** By kind, its name; not to be changed. */
    String[] names() {
        return names;
    }

    /** What {@link Tokens#kind} is for leaves of a kind: made of its name, so that it agrees between dialects of a language. */
    int tokenKind(int kind) {
        return tokenKinds[kind];
    }

    /** Whether nodes of this kind are named in the grammar; keywords, operators and punctuation are not. */
    boolean isNamed(int kind) {
        return named[kind];
    }

    /** The kinds with a name, named ones alone where there are any: {@code string} is also a keyword of TypeScript. */
    int[] kindsCalled(String name) {
        return Optional.ofNullable(namedKinds.get(name))
                .or(() -> Optional.ofNullable(anonymousKinds.get(name)))
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The number of the field {@code name}; one that the grammar does not have is added, for dialects to fill. */
    synchronized int ownField(String name) {
        Integer known = fields.get(name);
        if (known == null) {
            known = fields.size() + 1;
            fields.put(name, known);
        }
        return known;
    }

    /** The name of one of the grammar's own fields; empty for 0. */
    String fieldName(int field) {
        return fieldNames.get(field);
    }

    /** The number of the field {@code name}, or {@link #NO_FIELD}. */
    int field(String name) {
        return fields.getOrDefault(name, NO_FIELD);
    }
}
