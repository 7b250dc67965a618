package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import dev.descent.source.Tokens;
import java.util.List;
import java.util.stream.IntStream;

/** What fell where text, or data that code reads, took over from code. */
final class Substitution {
    /** Each token of data may hide one point of Cognitive Complexity, which costs ten. */
    private static final long HIDDEN_BY_DATA = 10;

    /** A string of more than 40 characters weighs at least this. */
    private static final int LONG_STRING = 7;

    private final DarkMass dark;

    Substitution(DarkMass dark) {
        this.dark = dark;
    }

    /** What of the touched files' fall may only have gone out of sight, in milli-tokens. */
    long held(List<FileDelta> touched) {
        long inText = touched.stream().mapToLong(this::heldByText).sum();
        long fall = touched.stream()
                .flatMap(file -> UnitChange.survivors(file).stream())
                .mapToLong(UnitChange::fall)
                .sum();
        return inText + Math.min(fall - inText, HIDDEN_BY_DATA * dark.dataGrowth());
    }

    /** All that fell in units in which text grew; where more than text went dark, all that fell in the file. */
    private long heldByText(FileDelta file) {
        List<UnitChange> survivors = UnitChange.survivors(file);
        if (survivors.isEmpty()) {
            return 0;
        }
        FileScore base = file.base().orElseThrow();
        FileScore head = file.head().orElseThrow();
        LongText before = LongText.of(base.code());
        LongText after = LongText.of(head.code());
        long text = after.tokens() - before.tokens();
        boolean isAllInDoubt = dark.growth(file) > 1000 * Math.max(0, text);
        return survivors.stream()
                .filter(unit -> isAllInDoubt || after.tokens(unit.head()) > before.tokens(unit.base()))
                .mapToLong(UnitChange::fall)
                .sum();
    }

    /** The long strings of a file. */
    private record LongText(Tokens code, List<Integer> literals) {
        static LongText of(Tokens code) {
            return new LongText(
                    code,
                    IntStream.range(0, code.size())
                            .filter(i -> code.kind(i) == Tokens.LITERAL && code.weight(i, i + 1) >= LONG_STRING)
                            .boxed()
                            .toList());
        }

        long tokens() {
            return literals.stream().mapToLong(i -> code.weight(i, i + 1)).sum();
        }

        /** Those in the lines of a unit. */
        long tokens(UnitScore unit) {
            return literals.stream()
                    .filter(i -> code.line(i) >= unit.startLine() && code.line(i) <= unit.endLine())
                    .mapToLong(i -> code.weight(i, i + 1))
                    .sum();
        }
    }
}
