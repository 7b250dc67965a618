package dev.descent.llm;

import java.net.URI;
import java.time.Duration;

/**
 * Which model to ask, and how long to wait for it.
 *
 * @param provider whose protocol its endpoint speaks
 * @param baseUrl where the endpoint is
 * @param key what opens it
 * @param model its name there
 * @param price what it costs
 * @param patience one call may take so long from its first byte to the last of the answer
 */
public record ModelSettings(Provider provider, URI baseUrl, ApiKey key, String model, Price price, Duration patience) {
    /** Two minutes a call. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);
}
