package dev.descent.bot;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The last resort against work that goes on and on: whoever waits for it goes away, and the work is interrupted. */
record TimeLimit(Duration time) {
    /** What the work gives, or nothing when it takes too long; throws what it throws. */
    <T> Optional<T> run(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("limited").start(task);
        try {
            return Optional.of(task.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while waiting for limited work");
            cancelled.initCause(stopping);
            throw cancelled;
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case RuntimeException failure -> failure;
                case Error error -> throw error;
                case null, default -> new IllegalStateException(failed);
            };
        } finally {
            task.cancel(true);
        }
    }
}
