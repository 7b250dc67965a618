package dev.descent.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** GitHub's own OpenAPI document, cut to the routes that Apps like ours use. */
public final class ApiDocument {
    private static final JsonNode ROOT = load();

    private ApiDocument() {}

    /**
     * The document's text, without its discriminators: they only help to choose between alternatives, and two of them name
     * properties that aren't there, over which validators stumble.
     */
    public static String text() {
        JsonNode copy = ROOT.deepCopy();
        copy.findParents("discriminator").forEach(parent -> ((ObjectNode) parent).remove("discriminator"));
        return Json.print(copy);
    }

    /** The schema with this name. */
    static JsonNode schema(String name) {
        return ROOT.requiredAt("/components/schemas/" + name);
    }

    /** The schema itself, or the one that it refers to. */
    static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? ROOT.requiredAt(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static JsonNode load() {
        try (InputStream packed = ApiDocument.class.getResourceAsStream("/github/openapi.json.gz");
                InputStream stream = new GZIPInputStream(Objects.requireNonNull(packed))) {
            return Json.parse(stream.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
