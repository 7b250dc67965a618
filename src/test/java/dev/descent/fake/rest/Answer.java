package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.fake.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What GitHub answers. */
record Answer(int status, Map<String, String> headers, JsonNode body) {
    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer ok(JsonNode body) {
        return new Answer(200, Map.of(), body);
    }

    static Answer created(JsonNode body) {
        return new Answer(201, Map.of(), body);
    }

    static Answer noContent() {
        return new Answer(204, Map.of(), Json.object());
    }

    static Answer accepted() {
        return new Answer(202, Map.of(), Json.object());
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }
}
