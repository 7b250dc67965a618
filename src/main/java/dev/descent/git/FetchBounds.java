package dev.descent.git;

import java.time.Duration;

/**
 * How much of a remote's, which strangers may have filled, is taken.
 *
 * @param patience how long it may say nothing; a fetch takes ten times that in all at most
 * @param transferBytes how much may come in, compressed
 * @param objectBytes how large a file may be, uncompressed; GitHub takes none above 100 MB
 */
public record FetchBounds(Duration patience, long transferBytes, long objectBytes) {
    private static final long USUAL_TRANSFER = 1L << 30;
    private static final long USUAL_OBJECT = 128L << 20;

    /** One GiB in all, 128 MiB a file. */
    public static FetchBounds usual(Duration patience) {
        return new FetchBounds(patience, USUAL_TRANSFER, USUAL_OBJECT);
    }

    /** How long a fetch takes at most. */
    Duration deadline() {
        return patience.multipliedBy(10);
    }
}
