package dev.descent.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The memory that strangers can fill with bodies before their signature is checked. */
final class BodyRoom {
    private static final long SMALL_BODY = 1L << 20;
    private static final int LARGE_AT_ONCE = 2;
    private static final int HEAP_TO_ROOM = 8;
    /** GitHub waits ten seconds for its answer. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    /** Counted one by one; kept apart so that those who wait here hold up nobody with a small body. */
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);
    /** Counted in kilobytes. */
    private final Semaphore small;

    /** For a process with so much heap. */
    BodyRoom(long heapBytes) {
        small = new Semaphore(kilobytes(heapBytes / HEAP_TO_ROOM));
    }

    /** A place for a body of this length in bytes, -1 when that isn't known; nothing when none gets free in time. */
    Optional<Place> take(long length) throws InterruptedException {
        boolean isSmall = length >= 0 && length <= SMALL_BODY;
        Place place = isSmall ? new Place(small, 1 + kilobytes(length)) : new Place(large, 1);
        return place.room().tryAcquire(place.permits(), WAIT.toSeconds(), TimeUnit.SECONDS)
                ? Optional.of(place)
                : Optional.empty();
    }

    private static int kilobytes(long bytes) {
        return Math.toIntExact(Math.min(bytes >> 10, Integer.MAX_VALUE));
    }

    /** What is taken until it is closed. */
    record Place(Semaphore room, int permits) implements AutoCloseable {
        @Override
        public void close() {
            room.release(permits);
        }
    }
}
