package dev.descent.bot;

import java.time.Instant;
import java.util.List;

/** Port: the host's own record of the webhooks that it sent us, which reaches back a few days. */
public interface SentWebhooks {
    /** The attempts since then that the host calls failed, oldest first. */
    List<FailedAttempt> failedSince(Instant since);

    /** What was sent in an attempt; throws {@link ForgeException} when the host doesn't keep it any more. */
    Delivery fetch(FailedAttempt attempt);

    /**
     * An attempt to deliver that wasn't answered with a success.
     *
     * @param number what the host calls this attempt
     * @param delivery what it calls the delivery; several attempts share it
     * @param event the kind of event
     */
    record FailedAttempt(long number, DeliveryId delivery, String event) {}
}
