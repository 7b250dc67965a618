package dev.descent.loss.clone;

import dev.descent.loss.Program;
import dev.descent.loss.SourceFile;
import dev.descent.source.FunctionFacts.Trait;
import dev.descent.source.Language.Family;
import dev.descent.source.Span;
import dev.descent.source.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tokens of all production files one after the other. A position is an index into that text; what no clone may contain
 * (imports, errors, test code, the ends of files) has a symbol of its own at each position, below 0.
 */
final class Corpus {
    private final List<SourceFile> program;
    /** Indexes into the program, in the order of what the files hold. */
    private final int[] files;
    /** The position where each file of {@link #files} begins, and the end of the last one. */
    private final int[] starts;

    private final int[] symbols;
    private final int[] texts;
    private final byte[] brackets;
    /** The weight of all tokens before each position. */
    private final int[] weights;

    Corpus(Program program) {
        this.program = program.files();
        files = IntStream.range(0, this.program.size())
                .filter(file -> !this.program.get(file).isTest())
                .boxed()
                .sorted(byContent())
                .mapToInt(i -> i)
                .toArray();
        starts = new int[files.length + 1];
        for (int i = 0; i < files.length; i++) {
            starts[i + 1] = starts[i] + tokens(i).size() + 1;
        }
        symbols = new int[starts[files.length]];
        texts = new int[symbols.length];
        brackets = new byte[symbols.length];
        weights = new int[symbols.length + 1];
        for (int i = 0; i < files.length; i++) {
            fill(i);
        }
    }

    private Comparator<Integer> byContent() {
        long[] contents = new long[program.size()];
        for (int file = 0; file < contents.length; file++) {
            Tokens tokens = program.get(file).facts().tokens();
            for (int i = 0; i < tokens.size(); i++) {
                contents[file] = contents[file] * 31 + tokens.kind(i);
            }
        }
        return Comparator.<Integer>comparingLong(file -> contents[file])
                .thenComparingInt(file -> program.get(file).facts().tokens().hashCode());
    }

    private void fill(int index) {
        SourceFile file = program.get(files[index]);
        BitSet tests = testCode(file);
        Tokens tokens = tokens(index);
        int start = starts[index];
        for (int i = 0; i < tokens.size(); i++) {
            boolean isBarrier = tests.get(i) || tokens.kind(i) == Tokens.BARRIER;
            symbols[start + i] =
                    isBarrier ? -1 - start - i : symbol(file.facts().language().family(), tokens.kind(i));
            texts[start + i] = tokens.text(i);
            brackets[start + i] = Brackets.of(tokens.kind(i));
            weights[start + i + 1] = weights[start + i] + tokens.weight(i, i + 1);
        }
        int end = start + tokens.size();
        symbols[end] = -1 - end;
        weights[end + 1] = weights[end];
    }

    /** What stands for a kind of token in the languages of a family. */
    static int symbol(Family family, int kind) {
        return (kind ^ family.name().hashCode()) & Integer.MAX_VALUE;
    }

    private static BitSet testCode(SourceFile file) {
        BitSet tests = new BitSet();
        List<Span> spans = new ArrayList<>();
        file.facts().functions().stream()
                .filter(function -> function.has(Trait.TEST))
                .forEach(function -> spans.add(function.span()));
        file.facts().types().stream().filter(type -> type.isTest()).forEach(type -> spans.add(type.span()));
        spans.forEach(span -> tests.set(span.startToken(), span.endToken()));
        return tests;
    }

    private Tokens tokens(int index) {
        return program.get(files[index]).facts().tokens();
    }

    /** The number of positions. */
    int size() {
        return symbols.length;
    }

    /** What stands at a position, identifiers and literals abstracted; below 0 where no clone may reach. */
    int symbol(int position) {
        return symbols[position];
    }

    /** A hash of the text at a position. */
    int text(int position) {
        return texts[position];
    }

    /** Which bracket stands at a position, as {@link Brackets#of} says. */
    int bracket(int position) {
        return brackets[position];
    }

    /** The weight of the tokens in [from, to). */
    int weight(int from, int to) {
        return weights[to] - weights[from];
    }

    /** The index in the program of the file that holds a position. */
    int file(int position) {
        return files[indexOf(position)];
    }

    /** The index in its file of the token at a position. */
    int token(int position) {
        return position - starts[indexOf(position)];
    }

    private int indexOf(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }
}
