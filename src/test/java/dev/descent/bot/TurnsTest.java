package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
