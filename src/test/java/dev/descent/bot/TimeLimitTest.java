package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.repo.RepositoryException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final TimeLimit SHORT = new TimeLimit(Duration.ofMillis(50));
    private static final TimeLimit LONG = new TimeLimit(Duration.ofMinutes(1));

    @Test
    void work_in_time_gives_what_it_gives_and_throws_what_it_throws() {
        assertThat(LONG.run(() -> 7)).contains(7);
        assertThatThrownBy(() -> LONG.run(() -> {
                    throw new RepositoryException("the disk is gone", true);
                }))
                .isInstanceOf(RepositoryException.class);
        assertThatThrownBy(() -> LONG.run(() -> {
                    throw new OutOfMemoryError("no room");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void work_without_end_is_interrupted_and_gives_nothing() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThat(SHORT.run(() -> hang(interrupted))).isEmpty();
        interrupted.await();
    }

    private static int hang(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException enough) {
            interrupted.countDown();
        }
        return 0;
    }
}
