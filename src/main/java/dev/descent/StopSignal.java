package dev.descent;

import java.util.concurrent.CountDownLatch;

/** Tells when the process is asked to end (SIGTERM, Ctrl-C), and keeps it alive until everything is closed. */
public final class StopSignal {
    private final CountDownLatch given = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private StopSignal() {}

    /** Begins to listen. */
    public static StopSignal install() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            signal.given.countDown();
            await(signal.closed);
        }));
        return signal;
    }

    /** Returns when the process is asked to end. */
    public void await() {
        await(given);
    }

    /** Everything is closed: the process may end. */
    public void closed() {
        closed.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }
}
