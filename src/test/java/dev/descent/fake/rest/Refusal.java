package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.fake.json.Json;
import java.util.List;
import java.util.Map;

/** GitHub's no, with its own words. */
final class Refusal extends RuntimeException {
    private static final String DOCUMENTATION = "https://docs.github.com/rest";

    private final int status;
    private final Map<String, String> headers;
    private final List<JsonNode> errors;

    private Refusal(int status, String message, Map<String, String> headers, List<JsonNode> errors) {
        super(message);
        this.status = status;
        this.headers = headers;
        this.errors = errors;
    }

    static Refusal of(int status, String message) {
        return new Refusal(status, message, Map.of(), List.of());
    }

    static Refusal notFound() {
        return of(404, "Not Found");
    }

    /** The token lacks a permission; GitHub says in a header which would do. */
    static Refusal forbidden(String accepted) {
        return new Refusal(
                403,
                "Resource not accessible by integration",
                Map.of("X-Accepted-GitHub-Permissions", accepted),
                List.of());
    }

    /** A field is wrong. */
    static Refusal invalid(String resource, String field, String message) {
        JsonNode error = Json.object("resource", resource, "field", field, "code", "custom", "message", message);
        return new Refusal(422, "Validation Failed", Map.of(), List.of(error));
    }

    Answer answer() {
        var body = Json.object("message", getMessage());
        if (!errors.isEmpty()) {
            body.set("errors", Json.array(errors));
        }
        body.put("documentation_url", DOCUMENTATION);
        body.put("status", String.valueOf(status));
        return new Answer(status, headers, body);
    }
}
