package dev.descent.web;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells the browser that comes back from GitHub from all others: by a state that it was sent off with, and by a cookie. */
final class Handshake {
    private final AtomicReference<@Nullable Offer> open = new AtomicReference<>();

    /** Sends a browser off; whoever was sent off before can't come back any more. */
    Offer begin() {
        Offer offer = new Offer(Secrets.next(), Secrets.next());
        open.set(offer);
        return offer;
    }

    /** Whether this is who was sent off last. There is one try: right or wrong, the next one needs a new beginning. */
    boolean end(@Nullable String state, @Nullable String cookie) {
        Offer offer = open.getAndSet(null);
        return offer != null && Secrets.isSame(offer.state(), state) && Secrets.isSame(offer.cookie(), cookie);
    }

    /**
     * What a browser is sent off with.
     *
     * @param state comes back in the address
     * @param cookie stays in the browser
     */
    record Offer(String state, String cookie) {}
}
