package dev.descent.fake.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that happened, as GitHub tells Apps: the event's name, and a payload that is what was true at that time. */
public record Webhook(String event, ObjectNode payload) {}
