package dev.descent.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of this machine, ahead by as much as a story wants: the host tells times in whole seconds. */
final class MovableClock implements InstantSource {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Lets time pass. */
    void pass(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }
}
