package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work that waits for work. */
class TurnsTest {
    @Test
    void no_more_is_done_at_once_and_all_of_it_is_done() throws Exception {
        Turns turns = new Turns(2);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoAreAtWork = new CountDownLatch(2);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                Future<?> unused = workers.submit(() -> turns.run(() -> {
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    twoAreAtWork.countDown();
                    await(twoAreAtWork);
                    return atWork.decrementAndGet();
                }));
            }
        }

        assertThat(most).hasValue(2);
        assertThat(atWork).hasValue(0);
    }

    @Test
    void work_that_fails_has_had_its_turn() {
        Turns turns = new Turns(1);

        assertThatThrownBy(() -> turns.run(() -> {
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessage("a mistake");

        assertThat(turns.run(() -> "next")).isEqualTo("next");
    }

    @Test
    void whoever_is_interrupted_while_waiting_begins_nothing() throws Exception {
        Turns turns = new Turns(1);
        CountDownLatch isTaken = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean hasBegun = new AtomicBoolean();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> unused = workers.submit(() -> turns.run(() -> {
                isTaken.countDown();
                await(mayEnd);
                return "first";
            }));
            isTaken.await();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> turns.run(() -> {
                        hasBegun.set(true);
                        return "second";
                    }))
                    .isInstanceOf(CancellationException.class);

            assertThat(Thread.interrupted())
                    .as("whoever waits for this thread learns of it, too")
                    .isTrue();
            mayEnd.countDown();
        }
        assertThat(hasBegun).isFalse();
        assertThat(turns.run(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
