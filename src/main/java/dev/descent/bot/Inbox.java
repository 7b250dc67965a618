package dev.descent.bot;

import java.util.List;

/**
 * Port: the durable list of deliveries. Every method commits before it returns and throws {@link StoreException} when the
 * database can't. Safe for concurrent use.
 */
public interface Inbox {
    /**
     * Keeps a delivery for {@code lane}. One that was settled stays so; one that waits or was buried arrives once more, its
     * failures forgotten.
     */
    void add(Delivery delivery, Lane lane);

    /** Remembers that a delivery was looked at and why nothing follows from it; without its payload. */
    void addIgnored(Delivery delivery, String reason);

    /** What waits in {@code lane}, in order of arrival. */
    List<Waiting> waiting(Lane lane);

    /** Every lane in which something waits. */
    List<Lane> busyLanes();

    /** Remembers that these deliveries are done; their payloads go. */
    void settle(List<DeliveryId> deliveries);

    /** Counts one more failed attempt at these deliveries, and why. */
    void countFailure(List<DeliveryId> deliveries, String error);

    /**
     * Gives these deliveries up: they stay, with the error, for the operator or a redelivery. One that has arrived once more
     * meanwhile goes on waiting.
     */
    void bury(List<Waiting> deliveries, String error);

    /** The ids of what waits. */
    static List<DeliveryId> ids(List<Waiting> waiting) {
        return waiting.stream().map(one -> one.delivery().id()).toList();
    }

    /**
     * A delivery that waits.
     *
     * @param delivery what arrived
     * @param failures how often it was tried in vain since it arrived
     * @param arrivals how often it was delivered
     */
    record Waiting(Delivery delivery, int failures, int arrivals) {}
}
