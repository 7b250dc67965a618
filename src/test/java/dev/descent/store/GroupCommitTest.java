package dev.descent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.bot.Examples;
import dev.descent.bot.Lane;
import dev.descent.bot.StoreException;
import dev.descent.config.DatabaseSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries that arrive together are committed together. */
class GroupCommitTest {
    private static final Lane LANE = Examples.PULL_REQUEST.lane();

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private Database database;
    private SqlInbox inbox;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(new DatabaseSettings.Sqlite(folder));
        inbox = new SqlInbox(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        callers.close();
        database.close();
    }

    @Test
    void each_of_many_callers_finds_its_delivery_stored_when_it_is_told_so() throws Exception {
        List<Future<?>> ends = IntStream.range(0, 500)
                .<Future<?>>mapToObj(i -> callers.submit(() -> inbox.add(Examples.delivery("d-" + i), LANE)))
                .toList();
        for (Future<?> end : ends) {
            end.get();
        }

        assertThat(inbox.waiting(LANE)).hasSize(500);
    }

    @Test
    void what_waits_for_one_commit_shares_the_next() throws Exception {
        List<List<Integer>> transactions = new CopyOnWriteArrayList<>();
        CountDownLatch isBusy = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        GroupCommit<Integer> commit = new GroupCommit<>(new Sql(database), (handle, rows) -> {
            transactions.add(rows);
            isBusy.countDown();
            await(mayEnd);
        });
        Future<?> first = callers.submit(() -> commit.add(-1));
        isBusy.await();
        List<Future<?>> others = IntStream.range(0, 20)
                .<Future<?>>mapToObj(i -> callers.submit(() -> commit.add(i)))
                .toList();
        while (commit.waiting() < 20) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        first.get();
        for (Future<?> other : others) {
            other.get();
        }

        assertThat(transactions).extracting(List::size).containsExactly(1, 20);
    }

    @Test
    void a_database_that_fails_is_told_to_every_caller() {
        database.close();

        assertThatThrownBy(() -> inbox.add(Examples.delivery("a"), LANE)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> inbox.add(Examples.delivery("b"), LANE)).isInstanceOf(StoreException.class);
    }

    @Test
    void nobody_waits_for_ever_when_the_machine_fails() throws Exception {
        AtomicBoolean isShortOfMemory = new AtomicBoolean(true);
        GroupCommit<Integer> commit = new GroupCommit<>(new Sql(database), (handle, rows) -> {
            if (isShortOfMemory.getAndSet(false)) {
                throw new OutOfMemoryError("for this test");
            }
        });

        Future<?> unlucky = callers.submit(() -> commit.add(1));
        assertThatThrownBy(() -> unlucky.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(StoreException.class);
        callers.submit(() -> commit.add(2)).get(1, TimeUnit.MINUTES);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
