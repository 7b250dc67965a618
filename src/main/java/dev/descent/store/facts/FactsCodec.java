package dev.descent.store.facts;

import dev.descent.source.Parsed;
import java.util.Optional;

/** The compact form of what a file parsed to: {@code decode(encode(x)) = x}. Safe for concurrent use. */
final class FactsCodec {
    /** Changes with the form. */
    static final int VERSION = 1;

    private final SharedTexts texts = new SharedTexts();

    byte[] encode(Parsed parsed) {
        return new FactsEncoder().encode(parsed);
    }

    /** What the bytes stand for, or nothing when {@link #encode} of this version didn't write them. */
    Optional<Parsed> decode(byte[] bytes) {
        try {
            return Optional.of(new FactsDecoder(bytes, texts).decode());
        } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
