package dev.descent.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Completes JSON with the fields that a schema of GitHub's requires, so that a body has GitHub's shape, all of it. */
public final class Shape {
    /** Where every link leads that the fake doesn't serve: nowhere, reliably. */
    private static final String NOWHERE = "https://fake.invalid/nothing-here";

    private static final String LONG_AGO = "2026-01-01T00:00:00Z";

    private Shape() {}

    /** The object with every field that the schema of this name requires, at any depth; what is there stays. */
    public static ObjectNode of(String schema, ObjectNode json) {
        fill(ApiDocument.schema(schema), json);
        return json;
    }

    private static void fill(JsonNode unresolved, JsonNode json) {
        JsonNode schema = ApiDocument.resolve(unresolved);
        alternatives(schema).forEach(part -> fill(part, json));
        if (json instanceof ArrayNode array) {
            array.forEach(item -> fill(schema.path("items"), item));
        } else if (json instanceof ObjectNode object) {
            fillObject(schema, object);
        }
    }

    private static void fillObject(JsonNode schema, ObjectNode object) {
        JsonNode properties = schema.path("properties");
        for (Map.Entry<String, JsonNode> present : List.copyOf(object.properties())) {
            fill(properties.path(present.getKey()), present.getValue());
        }
        schema.path("required").forEach(name -> {
            if (!object.has(name.asText())) {
                object.set(name.asText(), nothing(properties.path(name.asText())));
            }
        });
    }

    /** All parts of an {@code allOf}, and the first of an {@code anyOf} or {@code oneOf}. */
    private static List<JsonNode> alternatives(JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>();
        schema.path("allOf").forEach(parts::add);
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.path(choice).has(0)) {
                parts.add(schema.path(choice).get(0));
            }
        }
        return parts;
    }

    /** The least that satisfies a schema. */
    private static JsonNode nothing(JsonNode unresolved) {
        JsonNode schema = ApiDocument.resolve(unresolved);
        if (schema.path("nullable").asBoolean()) {
            return NullNode.getInstance();
        }
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> IntNode.valueOf(0);
            case "boolean" -> BooleanNode.FALSE;
            case "array" -> JsonNodeFactory.instance.arrayNode();
            case "string" -> text(schema);
            default -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                fill(schema, object);
                yield object;
            }
        };
    }

    private static JsonNode text(JsonNode schema) {
        if (schema.path("enum").has(0)) {
            return schema.get("enum").get(0);
        }
        return TextNode.valueOf(
                switch (schema.path("format").asText()) {
                    case "uri" -> NOWHERE;
                    case "date-time" -> LONG_AGO;
                    default -> "";
                });
    }
}
