package dev.descent.recipes;

import dev.descent.loss.testing.MemoryTree;
import dev.descent.source.Language;
import dev.descent.syntax.TreeSitterParser;
import java.nio.charset.StandardCharsets;

/** Applies a recipe to a text until it finds nothing more. */
final class Mending {
    private static final TreeSitterParser PARSER = new TreeSitterParser();

    private Mending() {}

    /** The text after at most so many lines of edits as a proposal may have; the same text when nothing applies. */
    static String once(Recipe recipe, Language language, String text) {
        Code code =
                Code.of(PARSER, language, text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Surroundings alone = new Surroundings(new MemoryTree("alone"), "here");
        return new Fixpoint(PARSER, recipe, alone)
                .mend(code, new Reach.File())
                .map(mended -> new String(mended.code().bytes(), StandardCharsets.UTF_8))
                .orElse(text);
    }

    /** The text in the end. */
    static String fully(Recipe recipe, Language language, String text) {
        String current = text;
        String next = once(recipe, language, current);
        for (int round = 0; !next.equals(current); round++) {
            if (round > 100) {
                throw new AssertionError(recipe.approach() + " never ends on\n" + text);
            }
            current = next;
            next = once(recipe, language, current);
        }
        return current;
    }

    static Code code(Language language, String text) {
        return Code.of(PARSER, language, text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    static TreeSitterParser parser() {
        return PARSER;
    }
}
