package dev.descent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

class BackgroundWakingTest {
    private static final Lane ONE = Lane.parse("77/acme/shop#1");
    private static final Lane TWO = Lane.parse("77/acme/shop#2");

    @Test
    void a_lane_that_is_wanted_several_times_is_woken_once_more_and_others_after_it() throws Exception {
        BlockingQueue<Lane> woken = new SynchronousQueue<>();
        try (BackgroundWaking waking = new BackgroundWaking(lane -> hand(woken, lane))) {
            waking.wake(ONE);
            assertThat(woken.take()).isEqualTo(ONE);
            for (int i = 0; i < 100; i++) {
                waking.wake(TWO);
            }
            waking.wake(ONE);

            assertThat(woken.take()).isEqualTo(TWO);
            Lane next = woken.take();
            assertThat(next.equals(TWO) ? woken.take() : next).isEqualTo(ONE);
            assertThat(woken.poll()).isNull();
        }
    }

    @Test
    void a_lane_that_can_not_be_woken_does_not_keep_others_asleep() throws Exception {
        BlockingQueue<Lane> woken = new LinkedBlockingQueue<>();
        Lanes lanes = lane -> {
            if (lane.equals(ONE)) {
                throw new StoreException("the database is locked");
            }
            woken.add(lane);
        };
        try (BackgroundWaking waking = new BackgroundWaking(lanes)) {
            waking.wake(ONE);
            waking.wake(TWO);

            assertThat(woken.take()).isEqualTo(TWO);
        }
    }

    private static void hand(BlockingQueue<Lane> queue, Lane lane) {
        try {
            queue.put(lane);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
