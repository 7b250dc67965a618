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
        long text = longText(head, 1, Integer.MAX_VALUE) - longText(base, 1, Integer.MAX_VALUE);
        boolean isAllInDoubt = dark.growth(file) > 1000 * Math.max(0, text);
        return survivors.stream()
                .filter(unit -> isAllInDoubt || longText(head, unit.head()) > longText(base, unit.base()))
                .mapToLong(UnitChange::fall)
                .sum();
    }

    private static long longText(FileScore file, UnitScore unit) {
        return longText(file, unit.startLine(), unit.endLine());
    }

    private static long longText(FileScore file, int startLine, int endLine) {
        Tokens code = file.code();
        return IntStream.range(0, code.size())
                .filter(i -> code.line(i) >= startLine && code.line(i) <= endLine && code.kind(i) == Tokens.LITERAL)
                .map(i -> code.weight(i, i + 1))
                .filter(weight -> weight >= LONG_STRING)
                .sum();
    }
}
