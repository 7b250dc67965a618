package dev.descent.fake.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** GitHub's own OpenAPI document, cut to the routes that Apps like ours use. */
public final class ApiDocument {
    private static final byte[] BYTES = load();
    private static final JsonNode ROOT = parse();

    private ApiDocument() {}

    /** The document's text. */
    public static String text() {
        return new String(BYTES, UTF_8);
    }

    /** The schema with this name. */
    static JsonNode schema(String name) {
        return ROOT.requiredAt("/components/schemas/" + name);
    }

    /** The schema itself, or the one that it refers to. */
    static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? ROOT.requiredAt(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static byte[] load() {
        try (InputStream packed = ApiDocument.class.getResourceAsStream("/github/openapi.json.gz");
                InputStream stream = new GZIPInputStream(Objects.requireNonNull(packed))) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode parse() {
        try {
            return Json.parse(BYTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
