package dev.descent.bot;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work of which only so much is done at once; the rest waits, in order. */
final class Turns {
    private final Semaphore free;

    Turns(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** Does the work when its turn has come, and gives or throws what it gives or throws. */
    <T> T run(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
