package dev.descent.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.PathRules;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each recipe does to the examples in {@code src/test/resources/recipes}, and what it leaves alone. */
class ExamplesTest {
    static Stream<Example> examples() {
        return Recipes.ALL.stream().flatMap(recipe -> Example.of(recipe).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void is_left_as_told(Example example) {
        assertThat(mended(example, example.before())).isEqualTo(example.after());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keeps_carriage_returns(Example example) {
        String windows = example.before().replace("\n", "\r\n");

        assertThat(mended(example, windows)).isEqualTo(example.after().replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void ends_once_nothing_is_left_to_mend(Example example) {
        assertThat(mended(example, example.after())).isEqualTo(example.after());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void parses_as_well_as_before(Example example) {
        assertThat(Mending.code(example.language(), example.after()).root().hasError())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keeps_a_mark_at_the_start_and_a_missing_end(Example example) {
        if (!example.before().startsWith("package") && !example.before().startsWith("def")) {
            return;
        }
        String bare = "\uFEFF" + example.before().stripTrailing();

        assertThat(mended(example, bare)).isEqualTo("\uFEFF" + example.after().stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void loss_never_rises_by_half_a_token(Example example) {
        assertThat(loss(example, example.after())).isLessThan(loss(example, example.before()) + 500);
    }

    @Test
    void every_recipe_shows_what_it_does_and_what_it_leaves_alone() {
        assertThat(Recipes.ALL).allSatisfy(recipe -> {
            assertThat(Example.of(recipe)).anyMatch(example -> example.before().equals(example.after()));
            assertThat(Example.of(recipe)).anyMatch(example -> !example.before().equals(example.after()));
        });
    }

    private static String mended(Example example, String text) {
        return Mending.fully(example.recipe(), example.language(), text);
    }

    /** Avoidable tokens of a tree with this one file. */
    private static long loss(Example example, String text) {
        String extension = switch (example.language()) {
            case JAVA -> "java";
            case PYTHON -> "py";
            case GO -> "go";
            case TYPESCRIPT -> "ts";
            default -> "js";
        };
        MemoryTree tree = new MemoryTree("example").file("src/A." + extension, text.getBytes(StandardCharsets.UTF_8));
        try (Scorer scorer = new Scorer(Mending.parser(), new MemoryFactsCache(), 1)) {
            return scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE)
                    .terms()
                    .total();
        }
    }
}
