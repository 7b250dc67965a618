package dev.descent.bot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A webhook as GitHub sent it, its signature verified; or a note of the bot to itself.
 *
 * @param id what GitHub calls it
 * @param event the kind of event, {@code pull_request} for instance
 * @param payload the body: JSON
 */
public record Delivery(DeliveryId id, String event, String payload) {
    /** What tells the bot itself that a time has come: the same time of the same repository is the same delivery. */
    static Delivery due(RepositoryRef repository, Instant time) {
        long minutes = Duration.between(Instant.EPOCH, time).toMinutes();
        return new Delivery(new DeliveryId("due-" + id(repository) + "-" + minutes), "schedule", "{}");
    }

    /** What tells the bot itself to propose a configuration to a repository, once in its life. */
    static Delivery welcome(RepositoryRef repository) {
        return new Delivery(new DeliveryId("welcome-" + id(repository)), Welcome.EVENT, "{}");
    }

    /** What stands for a repository in an id: no two of an installation have the same. */
    private static String id(RepositoryRef repository) {
        UUID name = UUID.nameUUIDFromBytes(repository.toString().getBytes(StandardCharsets.UTF_8));
        return "%d-%016x".formatted(repository.installation().value(), name.getMostSignificantBits());
    }

    /** Without the payload, which is other people's and long. */
    @Override
    public String toString() {
        return event + " " + id.value();
    }
}
