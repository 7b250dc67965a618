package dev.descent.goodhart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.goodhart.Move.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever trains by gaming the measure keeps nothing; {@code -Dgolden.update=true} writes the table anew. */
class CheatTest {
    private static final Path TABLE = Path.of("docs/cheats.md");

    private static final List<Training> GAMING = trainings(Catalogue.GAMING);
    private static final List<Training> BRIBES = trainings(Bribes.ALL);
    private static final List<Training> GENUINE = trainings(Catalogue.GENUINE.stream()
            .filter(move -> move.kind() == Kind.REFACTORING)
            .toList());

    private static List<Training> trainings(List<Move> moves) {
        return moves.stream()
                .flatMap(move -> Stream.of(Idiom.values()).map(idiom -> Training.of(move, idiom)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> no_gaming_move_is_ever_kept() {
        return Stream.of(GAMING, BRIBES)
                .flatMap(List::stream)
                .map(attempt -> DynamicTest.dynamicTest(attempt.row(), () -> {
                    assertThat(attempt.isKept()).isFalse();
                    assertThat(attempt.why()).as("it was proposed, and refused").isNotEmpty();
                }));
    }

    /** Gates that let nothing through would be no art. */
    @Test
    void honest_work_is_kept_where_it_needs_nobody_s_word() {
        assertThat(GENUINE.stream().filter(Training::isKept)).hasSizeGreaterThan(GENUINE.size() / 3);
    }

    @Test
    void the_table_says_which_gate_refused() throws IOException {
        String table = table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).as("differs from %s", TABLE).isEqualTo(Files.readString(TABLE));
    }

    private static String table() {
        return """
                # Cheats, and the gate that refused them

                Written by `CheatTest`: an optimizer proposes each gaming move of [goodhart.md](goodhart.md) to a real run of training, with
                limits so wide that no change is too large, and nothing is ever kept. `-Dgolden.update=true` writes it anew.

                %s
                ## Moves against whoever judges

                Gates 6 and 7 hear what others say: reports of coverage and of mutants, and a model. Each of these moves rides on guard
                clauses, which are kept when they come alone (below).

                %s
                ## Genuine refactorings under the same gates

                What changes signatures that others can call, or what touches tests, is for people: training leaves it alone.

                %s""".formatted(rows(GAMING), rows(BRIBES), rows(GENUINE));
    }

    private static String rows(List<Training> attempts) {
        return attempts.stream()
                .map(Training::row)
                .collect(Collectors.joining("\n", "| move | language | refused by |\n|---|---|---|\n", "\n"));
    }
}
