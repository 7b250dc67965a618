package dev.descent.llm;

import java.time.Duration;
import java.util.Optional;

/** A model's endpoint that didn't give an answer. */
final class EndpointException extends RuntimeException {
    private final Kind kind;
    private final Optional<Duration> retryAfter;

    EndpointException(String message, Kind kind, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    EndpointException(String message, Kind kind, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = Optional.empty();
    }

    Kind kind() {
        return kind;
    }

    /** How long the endpoint asks to wait. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What became of the call. */
    enum Kind {
        /** It was turned down, and would be again. */
        REFUSED,
        /** It was turned down, and may succeed later. */
        BUSY,
        /** It went out, and no whole answer came back: it may have cost something. */
        LOST
    }
}
