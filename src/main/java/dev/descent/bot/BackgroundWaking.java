package dev.descent.bot;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes lanes on a thread of its own, so that GitHub doesn't wait for it; a lane that several deliveries want awake meanwhile is
 * woken once. What is lost here, because the process or the database fails, the sweep over busy lanes finds.
 */
public final class BackgroundWaking implements Lanes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWaking.class);

    private final Lanes lanes;
    private final BlockingQueue<Lane> queue = new LinkedBlockingQueue<>();
    private final Set<Lane> queued = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    public BackgroundWaking(Lanes lanes) {
        this.lanes = lanes;
        this.thread = Thread.ofPlatform().daemon().name("waking").start(this::wakeAll);
    }

    /** Returns at once. */
    @Override
    public void wake(Lane lane) {
        if (queued.add(lane)) {
            queue.add(lane);
        }
    }

    private void wakeAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wakeNow(queue.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void wakeNow(Lane lane) {
        // First: what arrives from here on may be too late for this call.
        queued.remove(lane);
        try {
            lanes.wake(lane);
        } catch (StoreException failure) {
            LOG.warn("lane {} sleeps until the next sweep: {}", lane.key(), failure.getMessage());
        }
    }

    /** Leaves the rest to the sweep. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }
}
