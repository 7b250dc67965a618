package dev.descent.goodhart;

import dev.descent.loss.Terms;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Writes {@code docs/goodhart.md}. */
final class Table {
    private static final String HEAD = """
            | move | must be | language | paid | ΔL | A | B | C | D | M | dark | escrow | verdict |
            |---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
            """;

    private Table() {}

    static String of(List<Result> gaming, List<Result> genuine) {
        return INTRODUCTION + rows(gaming) + BETWEEN + rows(genuine);
    }

    private static String rows(List<Result> results) {
        return HEAD + results.stream().map(Table::row).collect(Collectors.joining("\n")) + "\n";
    }

    static String row(Result result) {
        Terms change = result.change();
        Stream<String> words = Stream.of(
                result.move().name(),
                result.expected(),
                result.idiom().key(),
                tokens(result.paid()),
                String.format(Locale.ROOT, "%+.3f", result.delta().change())
                        .replace("-", "−")
                        .replace("+0.000", "0"));
        Stream<String> amounts = LongStream.of(
                        change.complexity(),
                        change.economy(),
                        change.duplication(),
                        change.state(),
                        change.modularity(),
                        result.delta().darkGrowth(),
                        result.delta().escrow())
                .mapToObj(Table::tokens);
        return Stream.of(words, amounts, Stream.of(result.delta().verdict().key()))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String tokens(long milliTokens) {
        return milliTokens == 0
                ? "0"
                : String.format(Locale.ROOT, "%+.1f", milliTokens / 1000.0).replace("-", "−");
    }

    private static final String INTRODUCTION = """
            # Goodhart's law, move by move

            Written by `GoodhartTest`, which applies each move by program to the same small project (`src/test/resources/goodhart`)
            and fails when a figure changes; `-Dgolden.update=true` writes it anew. Amounts are tokens, head less base:
            A complexity, B economy, C duplication, D state, M modularity; *dark* is the growth of what the ruler can't see, *escrow*
            what isn't credited until a person agrees ([ruler.md](ruler.md)). *Paid* is their sum, what an agent would gain or lose
            by the move; ΔL is the change of the loss before escrow, over the touched code.

            ## Gaming moves: nothing may be paid

            *Gates only*: no static measure can tell these from honest work, and the gates of training refuse them. Deleting tests
            (18) changes no production code; the ratchet on the number of tests and assertions sees it. Answers made for the tests'
            inputs (19) are branches like any others, and cost what branches cost; literals copied from tests are flagged, and
            mutation and differential runs differ. A null check that is gone (20) is shorter code; it is told from a
            superfluous one by running it. State in globals, files or the environment (26) belongs to no type; new environment
            and file access is refused by the token ratchet. For 15, weights are taken from the base branch, and scores of two
            rulers are never subtracted (`DeltaTest`). For 32, a score reads nothing but its tree, so there is no baseline to reset.
            Moves 14, 15, 17 and 33 start from a project without dead code, for removing that pays at once, and rightly.

            """;

    private static final String BETWEEN = """

            ## Genuine refactorings: they must pay; renaming and documenting must not
            """ + "\n";
}
