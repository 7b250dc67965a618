package dev.descent.loss.clone;

import dev.descent.loss.SourceFile;
import dev.descent.source.FunctionFacts;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.Span;
import dev.descent.source.TokenTable;
import dev.descent.source.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tokens of some files one after the other, a column of numbers for each of their properties, from some position on. What no
 * clone may contain (imports, errors, test code, the ends of files) has a symbol of its own at each position, below 0.
 */
final class Columns {
    /** Tokens of an accessor: {@code public B a(int a) { this.a = a; return this; }} has 19. */
    private static final int ACCESSOR = 20;

    final int[] symbols;
    final int[] texts;
    final byte[] brackets;
    /** Where code can be cut. */
    final byte[] borders;
    /** The weight of all tokens before each position that extracting a clone could save. */
    final int[] weights;
    /** The position where each file begins, and the end of the last one. */
    final int[] starts;

    private final int from;

    /** No files, to be followed by some from a position on. */
    Columns(int from) {
        this.from = from;
        starts = new int[] {from};
        symbols = new int[0];
        texts = new int[0];
        brackets = new byte[0];
        borders = new byte[0];
        weights = new int[1];
    }

    private Columns(Columns before, List<SourceFile> more) {
        from = before.from;
        int known = before.starts.length - 1;
        starts = Arrays.copyOf(before.starts, known + more.size() + 1);
        for (int file = 0; file < more.size(); file++) {
            starts[known + file + 1] =
                    starts[known + file] + more.get(file).facts().tokens().size() + 1;
        }
        int size = starts[starts.length - 1] - from;
        symbols = Arrays.copyOf(before.symbols, size);
        texts = Arrays.copyOf(before.texts, size);
        brackets = Arrays.copyOf(before.brackets, size);
        borders = Arrays.copyOf(before.borders, size);
        weights = Arrays.copyOf(before.weights, size + 1);
        for (int file = 0; file < more.size(); file++) {
            int end = starts[known + file + 1] - from;
            weights[end] = weights[starts[known + file] - from]
                    + more.get(file).facts().tokens().weight();
        }
        IntStream.range(0, more.size()).parallel().forEach(file -> fill(more.get(file), starts[known + file] - from));
    }

    /** The same, and further files at the end. */
    Columns and(List<SourceFile> more) {
        return more.isEmpty() ? this : new Columns(this, more);
    }

    /** The weight of all files before this one is known. */
    private void fill(SourceFile file, int start) {
        BitSet leftOut = leftOut(file);
        BitSet staying = Declarations.of(file.facts());
        Tokens tokens = file.facts().tokens();
        Family family = file.facts().language().family();
        TokenTable table = tokens.table();
        byte[] bracketsOf = brackets(table);
        for (int i = 0; i < tokens.size(); i++) {
            int number = tokens.number(i);
            int kind = table.kind(number);
            boolean isBarrier = leftOut.get(i) || kind == Tokens.BARRIER;
            symbols[start + i] = isBarrier ? barrier(start + i) : symbol(family, kind);
            texts[start + i] = table.text(number);
            brackets[start + i] = bracketsOf[number];
            borders[start + i] = (byte) table.border(number);
            weights[start + i + 1] = weights[start + i] + (staying.get(i) ? 0 : table.weight(number));
        }
        int end = start + tokens.size();
        symbols[end] = barrier(end);
        borders[end] = (byte) Tokens.border(0, false);
    }

    private static byte[] brackets(TokenTable table) {
        byte[] brackets = new byte[table.size()];
        for (int number = 0; number < brackets.length; number++) {
            brackets[number] = Brackets.of(table.kind(number));
        }
        return brackets;
    }

    private int barrier(int index) {
        return -1 - from - index;
    }

    /** What stands for a kind of token in the languages of a family. */
    static int symbol(Family family, int kind) {
        return (kind ^ family.name().hashCode()) & Integer.MAX_VALUE;
    }

    /** Test code, and accessors: named functions so small that calling one shared instead saves nothing. */
    private static BitSet leftOut(SourceFile file) {
        BitSet leftOut = new BitSet();
        List<Span> spans = new ArrayList<>();
        file.facts().functions().stream()
                .skip(1)
                .filter(function -> function.has(Trait.TEST) || (!function.isEnclosed() && isTiny(function)))
                .forEach(function -> spans.add(function.span()));
        file.facts().types().stream().filter(type -> type.isTest()).forEach(type -> spans.add(type.span()));
        spans.forEach(span -> leftOut.set(span.startToken(), span.endToken()));
        return leftOut;
    }

    private static boolean isTiny(FunctionFacts function) {
        return function.span().endToken() - function.span().startToken() <= ACCESSOR;
    }
}
