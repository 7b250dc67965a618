package dev.descent.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** The arguments of a tool call: JSON that a model wrote, so any of it may be missing or wrong. */
final class Arguments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private Arguments(JsonNode root) {
        this.root = root;
    }

    /** What can be read of them; nothing of what is no JSON. */
    static Arguments of(String json) {
        try {
            return new Arguments(json == null || json.isBlank() ? MissingNode.getInstance() : JSON.readTree(json));
        } catch (JsonProcessingException malformed) {
            return new Arguments(MissingNode.getInstance());
        }
    }

    /** A text argument, or nothing. */
    Optional<String> text(String name) {
        JsonNode value = root.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** A whole number, or {@code fallback}. */
    int number(String name, int fallback) {
        JsonNode value = root.path(name);
        return value.isInt() ? value.intValue() : fallback;
    }
}
