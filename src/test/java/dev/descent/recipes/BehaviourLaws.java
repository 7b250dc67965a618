package dev.descent.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Language;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A mended program does what it did: same values, exceptions and effects, in the same order, on every input tried. */
class BehaviourLaws {
    private static final int FUNCTIONS = 3;

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void in_java(@ForAll long seed, @ForAll("recipes") Recipe recipe) {
        keeps(Language.JAVA, recipe, seed);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void in_python(@ForAll long seed, @ForAll("recipes") Recipe recipe) {
        keeps(Language.PYTHON, recipe, seed);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void in_javascript(@ForAll long seed, @ForAll("recipes") Recipe recipe) {
        keeps(Language.JAVASCRIPT, recipe, seed);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void in_go_as_far_as_a_walk_of_the_tree_tells(@ForAll long seed, @ForAll("recipes") Recipe recipe) {
        keeps(Language.GO, recipe, seed);
    }

    @Provide
    static Arbitrary<Recipe> recipes() {
        return Arbitraries.of(Recipes.ALL);
    }

    private static void keeps(Language language, Recipe recipe, long seed) {
        String functions = ProgramWriter.functions(seed, language, FUNCTIONS);
        String whole = language == Language.JAVA ? "class Program {\n" + functions + "}\n" : functions;
        String mended = Mending.fully(recipe, language, whole);
        String inside = language == Language.JAVA
                ? mended.substring("class Program {\n".length(), mended.length() - 2)
                : mended;

        String before = Transcript.in(language).of(functions, FUNCTIONS);
        String after = Transcript.in(language).of(inside, FUNCTIONS);

        assertThat(after.lines().toList())
                .as(recipe.approach() + "\n" + functions + "\n=>\n" + inside)
                .isEqualTo(before.lines().toList());
    }
}
