package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/configuration.md} says what the schema says; {@code -Dgolden.update=true} writes its table anew. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(?<=<!-- keys -->\n\n).*(?=\n<!-- /keys -->)");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    private final JsonNode schema = schema();
    private final List<String> rows = new ArrayList<>();

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(ConfigSchema.text());
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    @Test
    void every_key_is_on_the_page() throws IOException {
        rows.add("| key | value | left out | meaning |\n|---|---|---|---|\n");
        addKeys("", ConfigSchema.shape(), schema);
        String table = String.join("", rows);
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, TABLE.matcher(page).replaceFirst(java.util.regex.Matcher.quoteReplacement(table)));
        }

        assertThat(TABLE.matcher(Files.readString(PAGE)).results().map(MatchResult::group))
                .containsExactly(table);
    }

    @TestFactory
    Stream<DynamicTest> every_example_on_the_page_is_allowed() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(example -> DynamicTest.dynamicTest(
                        example.group(1).lines().findFirst().orElse(""),
                        () -> assertThat(RepoConfigParser.parse(example.group(1)))
                                .isInstanceOf(ConfigResult.Valid.class)));
    }

    private void addKeys(String path, Shape shape, JsonNode node) {
        if (shape instanceof Shape.Items(Shape.Keys keys, var _, var _)) {
            addKeys(path + "[].", keys, resolved(node.path("items")));
        }
        if (shape instanceof Shape.Keys keys) {
            keys.values().forEach((name, value) -> {
                JsonNode key = node.path("properties").path(name);
                String full = (path.isEmpty() || path.endsWith(".") ? path : path + ".") + name;
                boolean isRequired = keys.required().contains(name);
                rows.add("| `" + full + "` | " + allowed(value) + " | " + usual(key, isRequired) + " | "
                        + said(key, "description") + " |\n");
                if (!path.endsWith("[].")) {
                    addKeys(full, value, resolved(key));
                }
            });
        }
    }

    private static String allowed(Shape shape) {
        return switch (shape) {
            case Shape.Keys _ -> "keys";
            case Shape.Items items -> items.expected();
            case Shape.Range range -> range.expected();
            case Shape.Words words -> words.expected();
        };
    }

    private String usual(JsonNode key, boolean isRequired) {
        String usual = said(key, "default");
        return isRequired ? "required" : usual;
    }

    /** A key's own word, or else that of what it refers to. */
    private String said(JsonNode key, String word) {
        return key.has(word)
                ? key.path(word).asText()
                : resolved(key).path(word).asText("");
    }

    private JsonNode resolved(JsonNode key) {
        return key.has("$ref") ? schema.at(key.path("$ref").asText().substring(1)) : key;
    }
}
