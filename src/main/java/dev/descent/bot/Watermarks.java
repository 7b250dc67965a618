package dev.descent.bot;

import java.time.Instant;
import java.util.Optional;

/**
 * Port: remembers up to when something was looked through. Every method commits before it returns and throws {@link
 * StoreException} when the database can't.
 */
public interface Watermarks {
    /** Everything before this was looked through, or nothing when it never was. */
    Optional<Instant> of(String what);

    /** Everything before {@code until} has been looked through. */
    void advance(String what, Instant until);
}
