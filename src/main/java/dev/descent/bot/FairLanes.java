package dev.descent.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets few lanes of one installation work at once, so that a burst of one leaves room for the others; whoever comes while
 * they are busy is told when to come again. More would only wait for their turns to write.
 */
public final class FairLanes implements LaneWork {
    private static final int AT_ONCE = 2;

    private final LaneWork work;
    private final Duration visit;
    private final InstantSource clock;
    private final Map<InstallationId, Queue> queues = new HashMap<>();

    /** Appointments are {@code visit} apart at least, and further where lanes have turned out to work for longer. */
    public FairLanes(LaneWork work, Duration visit, InstantSource clock) {
        this.work = work;
        this.visit = visit;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> workOff(Lease lease) {
        if (lease.lane().isForTraining()) {
            // It takes long, and writes little.
            return work.workOff(lease);
        }
        Optional<Duration> later = enter(lease.lane());
        if (later.isPresent()) {
            return later;
        }
        try {
            return work.workOff(lease);
        } finally {
            leave(lease.lane());
        }
    }

    @Override
    public synchronized boolean isExpectedLater(Lane lane) {
        Queue queue = queues.get(lane.installation());
        return queue != null && queue.isFull() && queue.appointments.containsKey(lane);
    }

    private synchronized Optional<Duration> enter(Lane lane) {
        return queues.computeIfAbsent(lane.installation(), _ -> new Queue(visit))
                .enter(lane, clock.instant());
    }

    private synchronized void leave(Lane lane) {
        queues.computeIfPresent(
                lane.installation(), (_, queue) -> queue.isIdleWithout(lane, clock.instant()) ? null : queue);
    }

    /** Who works for an installation, and who comes again when. */
    private static final class Queue {
        private static final int WEIGHT_OF_THE_PAST = 3;

        private final Map<Lane, Instant> working = new HashMap<>();
        private final Map<Lane, Instant> appointments = new HashMap<>();
        private final Duration shortest;
        private Duration usual;
        private Instant lastFirst = Instant.MIN;
        private Instant lastAgain = Instant.MIN;

        Queue(Duration visit) {
            this.shortest = visit;
            this.usual = visit;
        }

        boolean isFull() {
            return working.size() >= AT_ONCE;
        }

        Optional<Duration> enter(Lane lane, Instant now) {
            if (!isFull()) {
                working.put(lane, now);
                appointments.remove(lane);
                return Optional.empty();
            }
            Instant appointment = appointments.get(lane);
            if (appointment == null) {
                lastFirst = after(lastFirst, now);
                appointments.put(lane, lastFirst);
            } else if (!appointment.isAfter(now)) {
                // Who has waited in vain doesn't go to the end of the queue.
                lastAgain = after(lastAgain, now);
                appointments.put(lane, lastAgain);
            }
            return Optional.of(Duration.between(now, appointments.get(lane)));
        }

        private Instant after(Instant last, Instant now) {
            return (last.isAfter(now) ? last : now).plus(usual);
        }

        /** Appointments matter only while somebody works. */
        boolean isIdleWithout(Lane lane, Instant now) {
            Duration took = Duration.between(working.remove(lane), now).dividedBy(AT_ONCE);
            Duration average = usual.multipliedBy(WEIGHT_OF_THE_PAST).plus(took).dividedBy(WEIGHT_OF_THE_PAST + 1L);
            usual = average.compareTo(shortest) > 0 ? average : shortest;
            return working.isEmpty();
        }
    }
}
