package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.InstallationToken;
import dev.descent.fake.state.Repo;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A request that was let in: with the parts of its path, and the repository and the token it is about. */
record Call(Request request, Map<String, String> parts, Optional<Repo> target, Optional<InstallationToken> caller) {
    String part(String name) {
        return parts.get(name);
    }

    /** A part that is a number; whatever isn't one doesn't exist. */
    long number(String name) {
        try {
            return Long.parseLong(part(name));
        } catch (NumberFormatException notANumber) {
            throw Refusal.notFound();
        }
    }

    Repo repository() {
        return target.orElseThrow();
    }

    InstallationToken token() {
        return caller.orElseThrow(() -> Refusal.of(401, "Requires authentication"));
    }

    String query(String name, String fallback) {
        return request.query().getOrDefault(name, fallback);
    }

    JsonNode body() {
        try {
            return Json.parse(request.body());
        } catch (IOException malformed) {
            throw Refusal.of(400, "Problems parsing JSON");
        }
    }

    /** A text that the body must have. */
    String text(String field) {
        JsonNode value = body().path(field);
        if (!value.isTextual()) {
            throw Refusal.of(422, "Invalid request.\n\n\"" + field + "\" wasn't supplied.");
        }
        return value.asText();
    }
}
