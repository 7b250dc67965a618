package dev.descent.store;

import dev.descent.bot.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Commits what many callers write at the same time in one transaction, for a flush to disk takes as long for a hundred rows as
 * for one. It does so on a thread of its own: a virtual thread that waits in SQLite would keep others from running.
 */
final class GroupCommit {
    private final Sql sql;
    private final LinkedBlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("commit").factory());

    GroupCommit(Sql sql) {
        this.sql = sql;
    }

    /**
     * Returns once {@code statement} is committed; throws {@link StoreException} when the database can't. The statement must be
     * one that no row can make fail, for it fails together with its neighbours.
     */
    void run(Consumer<Handle> statement) {
        Write write = new Write(statement, new CompletableFuture<>());
        waiting.add(write);
        writer.execute(this::commitAll);
        try {
            write.end().join();
        } catch (CompletionException failed) {
            throw new StoreException(String.valueOf(write.end().exceptionNow().getMessage()), failed);
        }
    }

    /** How many wait for the next transaction. */
    int waiting() {
        return waiting.size();
    }

    /** Every caller asks for this once; whoever is asked first takes the others along, and they find nothing to do. */
    private void commitAll() {
        List<Write> together = new ArrayList<>();
        waiting.drainTo(together);
        if (together.isEmpty()) {
            return;
        }
        try {
            sql.transact(handle -> {
                together.forEach(write -> write.statement().accept(handle));
                return together.size();
            });
            together.forEach(write -> write.end().complete(null));
        } catch (StoreException failure) {
            together.forEach(write -> write.end().completeExceptionally(failure));
        }
    }

    /** A caller's statement, and where the caller waits for its end. */
    private record Write(Consumer<Handle> statement, CompletableFuture<Void> end) {}
}
