package dev.descent.fake.rest;

import dev.descent.fake.state.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds every installation to GitHub's limits; requests of the App itself aren't counted. */
final class Meters {
    private final World world;
    private final Limits limits;
    private final Map<Long, Meter> meters = new ConcurrentHashMap<>();

    Meters(World world, Limits limits) {
        this.world = world;
        this.limits = limits;
    }

    /** A request arrives. */
    Visit arrive(Request request) {
        Optional<Meter> meter = installation(request).map(id -> meters.computeIfAbsent(id, each -> new Meter(limits)));
        return new Visit(request, meter, meter.flatMap(counting -> counting.arrive(request, world.instant())));
    }

    private Optional<Long> installation(Request request) {
        return world.with(() -> request.credential()
                .flatMap(world.installations()::token)
                .map(token -> token.installation().id()));
    }

    /** By what installations went beyond the limits, a sentence each. */
    List<String> violations() {
        return meters.values().stream()
                .flatMap(meter -> meter.violations().stream())
                .toList();
    }

    /** A request between its arrival and its answer; {@code refusal} is what it gets for having come too early. */
    final class Visit implements AutoCloseable {
        private final Request request;
        private final Optional<Meter> meter;
        private final Optional<Answer> refusal;
        private final AtomicBoolean isOver = new AtomicBoolean();

        private Visit(Request request, Optional<Meter> meter, Optional<Answer> refusal) {
            this.request = request;
            this.meter = meter;
            this.refusal = refusal;
        }

        Optional<Answer> refusal() {
            return refusal;
        }

        /** GitHub answers it with the wish to be left alone. */
        void silence(Duration wait) {
            meter.ifPresent(counting -> counting.silence(world.instant(), wait));
        }

        Answer booked(Answer answer) {
            return meter.map(counting -> counting.booked(answer)).orElse(answer);
        }

        @Override
        public void close() {
            if (!isOver.getAndSet(true)) {
                meter.ifPresent(counting -> counting.leave(request));
            }
        }
    }
}
