package dev.descent.fake.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One attempt to deliver a webhook; {@code status} is the HTTP status of the answer, 0 when there was none. */
public record HookDelivery(
        long id, String guid, String event, ObjectNode payload, Instant deliveredAt, boolean redelivery, int status) {}
