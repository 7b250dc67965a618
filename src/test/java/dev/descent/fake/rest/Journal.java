package dev.descent.fake.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All requests that came in, with what was answered. */
final class Journal {
    private final List<Exchange> exchanges = new ArrayList<>();

    /** A request and its answer; {@code path} has one segment for each part, as in GitHub's document. */
    record Exchange(
            Request request, String path, boolean isRouted, Answer answer, Instant at, Optional<Long> installation) {}

    synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }
}
