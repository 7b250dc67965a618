package dev.descent.bot;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work of which only so much is done at once; the rest waits, in order. */
final class Turns {
    private final Semaphore free;

    Turns(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /**
     * Does the work when its turn has come, and gives or throws what it gives or throws; whoever is interrupted before that, as
     * when the process stops, throws a {@link CancellationException}.
     */
    <T> T run(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            free.acquire();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while waiting for a turn");
            cancelled.initCause(interrupted);
            throw cancelled;
        }
    }
}
