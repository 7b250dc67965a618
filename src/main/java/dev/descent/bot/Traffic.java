package dev.descent.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Port: what leaves for each installation, so that all lanes and processes together keep the {@link Pace}. Every method commits
 * before it returns and throws {@link StoreException} when the database can't.
 */
public interface Traffic {
    /** Takes a turn to write, if there is one now. */
    Turn take(InstallationId installation);

    /** The write of this turn has ended, well or badly. */
    void end(Ticket ticket);

    /** Nothing was written in this turn. */
    void giveBack(Ticket ticket);

    /** The host wants to be left alone; a pause that is longer already stays. */
    void pause(InstallationId installation, Duration wait);

    /** How long the host still wants to be left alone, or nothing. */
    Optional<Duration> paused(InstallationId installation);

    /** After how long it makes sense to begin work that ends in writes, or nothing when it does now. */
    Optional<Duration> delay(InstallationId installation);

    /** How long one has to wait on the spot at most, before coming back later. */
    Duration patience();

    /** What came of asking for a turn. */
    sealed interface Turn {}

    /** A write may leave now. */
    record Ticket(InstallationId installation, Instant begun) implements Turn {}

    /** None may leave; ask again after this time. */
    record Later(Duration delay) implements Turn {}
}
