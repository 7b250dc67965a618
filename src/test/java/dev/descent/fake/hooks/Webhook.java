package dev.descent.fake.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Json;

/** Something that happened, as GitHub tells Apps: the event's name, and a payload that is what was true at that time. */
public record Webhook(String event, ObjectNode payload) {
    /** This webhook as if someone else had caused it. */
    public Webhook with(String field, Object value) {
        ObjectNode changed = payload.deepCopy();
        changed.setAll(Json.object(field, value));
        return new Webhook(event, changed);
    }
}
