package dev.descent.cli;

import dev.descent.loss.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Shows on one line, which it rewrites and finally clears, how many files have been read. */
final class ReadingProgress implements Progress, AutoCloseable {
    private static final long BETWEEN_LINES = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean isWatched;
    private final String step;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private long lastLine;
    private boolean isShown;

    /** Shows progress when a person watches who hasn't asked for quiet; {@code step} says of what, or is empty. */
    ReadingProgress(Terminal terminal, boolean isQuiet, String step, LongSupplier nanoTime) {
        this.step = step;
        this.nanoTime = nanoTime;
        this.lastLine = nanoTime.getAsLong();
        this.err = terminal.err();
        this.isWatched = terminal.showsProgress() && !isQuiet;
    }

    @Override
    public void read(int done, int total) {
        if (!isWatched || !lock.tryLock()) {
            return;
        }
        try {
            long now = nanoTime.getAsLong();
            if (now - lastLine >= BETWEEN_LINES) {
                lastLine = now;
                isShown = true;
                err.printf(Locale.ROOT, "%s%sread %,d of %,d files", CLEAR_LINE, step, done, total);
                err.flush();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        if (isShown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
