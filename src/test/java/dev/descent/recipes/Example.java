package dev.descent.recipes;

import dev.descent.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One example of a recipe's file in {@code src/test/resources/recipes}.
 *
 * @param title the language, and what is shown
 * @param before the file as it is found
 * @param after the file as it is left; the same when it is left alone
 */
record Example(Recipe recipe, String title, Language language, String before, String after) {
    private static final Pattern START = Pattern.compile("^=== ", Pattern.MULTILINE);

    static List<Example> of(Recipe recipe) {
        try (InputStream file = Example.class.getResourceAsStream("/recipes/" + recipe.approach() + ".txt")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(START.split(all))
                    .filter(part -> !part.isBlank())
                    .map(part -> of(recipe, part))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Example of(Recipe recipe, String part) {
        String title = part.substring(0, part.indexOf('\n'));
        String[] texts = part.substring(title.length() + 1).split("(?m)^---\n", 2);
        Language language =
                Language.valueOf(title.substring(0, title.indexOf(':')).toUpperCase(Locale.ROOT));
        return new Example(recipe, title, language, texts[0], texts[texts.length - 1]);
    }

    @Override
    public String toString() {
        return recipe.approach() + ", " + title;
    }
}
