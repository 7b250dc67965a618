package dev.descent.bot;

/** Port: understands deliveries. A pure function. */
@FunctionalInterface
public interface EventReader {
    /** What a delivery says happened; {@link Event.Ignored} with the reason for a payload that makes no sense. */
    Event read(Delivery delivery);
}
