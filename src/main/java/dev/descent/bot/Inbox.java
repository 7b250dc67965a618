package dev.descent.bot;

import java.util.List;

/**
 * Port: the durable list of deliveries. Every method commits before it returns and throws {@link StoreException} when the
 * database can't. Safe for concurrent use.
 */
public interface Inbox {
    /**
     * Keeps a delivery for {@code lane}. One that was settled stays so; one that waits, or was buried or parked, arrives once
     * more, its attempts forgotten.
     */
    void add(Delivery delivery, Lane lane);

    /** Remembers that a delivery was looked at and why nothing follows from it; without its payload. */
    void addIgnored(Delivery delivery, String reason);

    /** Whether a delivery ever arrived, whatever became of it. */
    boolean holds(DeliveryId delivery);

    /** What waits in {@code lane}, in order of arrival. */
    List<Waiting> waiting(Lane lane);

    /** Whether anything waits in {@code lane}. */
    boolean isBusy(Lane lane);

    /** Every lane in which something waits. */
    List<Lane> busyLanes();

    /** Remembers that these deliveries are done; their payloads go. */
    void settle(List<DeliveryId> deliveries);

    /** Counts an attempt at these deliveries, before it is made: work that kills the process is counted as well. */
    void begin(List<DeliveryId> deliveries);

    /** Takes back the last attempt at these deliveries, which says nothing against them. */
    void excuse(List<DeliveryId> deliveries);

    /** Remembers why the last attempt at these deliveries failed. */
    void explain(List<DeliveryId> deliveries, String error);

    /** Lets these deliveries rest, as good as new, until their installation says otherwise. */
    void park(List<DeliveryId> deliveries, String reason);

    /** Has everything wait again that was parked of an installation; says in which lanes. */
    List<Lane> unpark(InstallationId installation);

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
     * @param attempts how often it was begun without an end since it arrived
     * @param arrivals how often it was delivered
     */
    record Waiting(Delivery delivery, int attempts, int arrivals) {}
}
