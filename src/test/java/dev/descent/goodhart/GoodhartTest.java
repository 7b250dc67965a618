package dev.descent.goodhart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Gaming never pays, refactoring always does; {@code -Dgolden.update=true} writes the table anew. */
class GoodhartTest {
    private static final Path TABLE = Path.of("docs/goodhart.md");

    private static final List<Result> GAMING = run(Catalogue.GAMING);
    private static final List<Result> GENUINE = run(Catalogue.GENUINE);

    @TestFactory
    Stream<DynamicTest> every_move_comes_to_what_it_should() {
        return Stream.concat(GAMING.stream(), GENUINE.stream())
                .map(result -> DynamicTest.dynamicTest(
                        result.move().name() + " in " + result.idiom().key(),
                        () -> assertThat(result.isJust()).as(Table.row(result)).isTrue()));
    }

    @Test
    void the_table_says_what_the_ruler_says() throws IOException {
        String table = Table.of(GAMING, GENUINE);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).as("differs from %s", TABLE).isEqualTo(Files.readString(TABLE));
    }

    private static List<Result> run(List<Move> moves) {
        return moves.stream()
                .flatMap(move -> Stream.of(Idiom.values()).map(idiom -> Result.of(move, idiom)))
                .toList();
    }
}
