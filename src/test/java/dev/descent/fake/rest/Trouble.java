package dev.descent.fake.rest;

import java.time.Duration;
import java.util.Optional;

/** A way in which GitHub fails its callers. */
public sealed interface Trouble {
    /** It answers this status and does nothing. */
    record Status(int status, String message, Optional<Duration> retryAfter) implements Trouble {}

    /** It takes the request and never answers. */
    record Hang() implements Trouble {}

    /** It does what was asked, and the connection breaks before the answer. */
    record DropAnswer() implements Trouble {}

    /** It answers with this status. */
    static Trouble status(int status) {
        return new Status(status, "Something went wrong on purpose", Optional.empty());
    }

    /** It asks its caller to slow down, and for how long. */
    static Trouble limited(Duration retryAfter) {
        return new Status(403, "You have exceeded a secondary rate limit.", Optional.of(retryAfter));
    }
}
