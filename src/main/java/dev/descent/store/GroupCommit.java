package dev.descent.store;

import dev.descent.bot.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Commits what many callers write at the same time in one transaction, for a flush to disk takes as long for a hundred rows as
 * for one. It does so on a thread of its own: a virtual thread that waits in SQLite would keep others from running.
 */
final class GroupCommit<R> {
    private final Sql sql;
    private final BiConsumer<Handle, List<R>> write;
    private final LinkedBlockingQueue<Write<R>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("commit").factory());

    /** Commits rows by means of {@code write}, which no row may make fail, for it fails together with its neighbours. */
    GroupCommit(Sql sql, BiConsumer<Handle, List<R>> write) {
        this.sql = sql;
        this.write = write;
    }

    /** Returns once {@code row} is committed; throws {@link StoreException} when the database can't. */
    void add(R row) {
        Write<R> one = new Write<>(row, new CompletableFuture<>());
        waiting.add(one);
        writer.execute(this::commitAll);
        try {
            one.end().join();
        } catch (CompletionException failed) {
            throw new StoreException(String.valueOf(one.end().exceptionNow().getMessage()), failed);
        }
    }

    /** How many wait for the next transaction. */
    int waiting() {
        return waiting.size();
    }

    /** Every caller asks for this once; whoever is asked first takes the others along, and they find nothing to do. */
    private void commitAll() {
        List<Write<R>> together = new ArrayList<>();
        waiting.drainTo(together);
        if (together.isEmpty()) {
            return;
        }
        try {
            sql.transact(handle -> {
                write.accept(handle, together.stream().map(Write::row).toList());
                return together.size();
            });
            together.forEach(one -> one.end().complete(null));
        } catch (RuntimeException | Error failure) {
            // Whatever it is: nobody else will ever tell those who wait.
            together.forEach(one -> one.end().completeExceptionally(failure));
        }
    }

    /** A caller's row, and where the caller waits for its end. */
    private record Write<R>(R row, CompletableFuture<Void> end) {}
}
