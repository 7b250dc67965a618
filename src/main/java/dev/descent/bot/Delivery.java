package dev.descent.bot;

/**
 * A webhook as GitHub sent it, its signature verified.
 *
 * @param id what GitHub calls it
 * @param event the kind of event, {@code pull_request} for instance
 * @param payload the body: JSON
 */
public record Delivery(DeliveryId id, String event, String payload) {
    /** Without the payload, which is other people's and long. */
    @Override
    public String toString() {
        return event + " " + id.value();
    }
}
