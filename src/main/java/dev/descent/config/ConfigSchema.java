package dev.descent.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The published JSON Schema of the configuration. Documents are checked against what is read from it, so it can't say anything
 * else than the checks do; of JSON Schema it uses the few words that are understood here.
 */
public final class ConfigSchema {
    private static final String NAME = "descent.schema.json";

    private final JsonNode document;

    private ConfigSchema(JsonNode document) {
        this.document = document;
    }

    /** The schema as it is published, for editors. */
    public static String text() {
        try (InputStream schema = ConfigSchema.class.getResourceAsStream(NAME)) {
            return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a document may hold. */
    static Shape shape() {
        try {
            JsonNode document = new ObjectMapper().readTree(text());
            return new ConfigSchema(document).shape(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Shape shape(JsonNode node) {
        if (node.has("$ref")) {
            return shape(document.at(node.get("$ref").asText().substring(1)));
        }
        return switch (node.path("type").asText()) {
            case "object" -> keys(node);
            case "array" ->
                new Shape.Items(
                        shape(node.path("items")),
                        node.path("minItems").asInt(0),
                        node.path("maxItems").asInt());
            case "string" ->
                new Shape.Words(
                        node.path("title").asText(),
                        Pattern.compile(node.path("pattern").asText()),
                        node.path("maxLength").asInt());
            case "number" -> range(node, false);
            case "integer" -> range(node, true);
            default -> throw new IllegalStateException("the schema uses a type that isn't understood: " + node);
        };
    }

    private Shape.Keys keys(JsonNode node) {
        Map<String, Shape> values = new LinkedHashMap<>();
        node.path("properties").properties().forEach(key -> values.put(key.getKey(), shape(key.getValue())));
        List<String> required = new ArrayList<>();
        node.path("required").forEach(key -> required.add(key.asText()));
        return new Shape.Keys(Collections.unmodifiableMap(values), List.copyOf(required));
    }

    private static Shape.Range range(JsonNode node, boolean isWhole) {
        return new Shape.Range(
                node.path("minimum").asDouble(), node.path("maximum").asDouble(), isWhole);
    }
}
