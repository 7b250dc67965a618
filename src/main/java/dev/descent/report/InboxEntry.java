package dev.descent.report;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one delivery.
 *
 * @param delivery what GitHub calls it
 * @param event the kind of event
 * @param lane whom and what it is about, {@code 77/acme/shop#7}, unless it was ignored
 * @param state what became of it
 * @param received when it arrived first
 * @param attempts how often it was begun without an end since it arrived last
 * @param arrivals how often it arrived
 * @param error why the last attempt failed, or why it was ignored
 * @param payload its body, where that was asked for and is still kept
 */
public record InboxEntry(
        String delivery,
        String event,
        Optional<String> lane,
        DeliveryState state,
        Instant received,
        int attempts,
        int arrivals,
        Optional<String> error,
        Optional<String> payload) {}
