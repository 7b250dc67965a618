package dev.descent.metrics;

import dev.descent.bot.Observer;
import dev.descent.bot.Signal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what happens. Labels have few values: events, statuses, routes and, of the installations, the first thousand. */
final class Metrics implements Observer {
    private static final int MOST_EVENTS = 100;
    private static final int MOST_ROUTES = 200;
    private static final int MOST_INSTALLATIONS = 1000;
    private static final Duration[] SCORE_BUCKETS = seconds(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60);
    private static final Duration[] CALL_BUCKETS = seconds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30);

    private final MeterRegistry registry;
    private final Known events = new Known(MOST_EVENTS);
    private final Known routes = new Known(MOST_ROUTES);
    private final Known installations = new Known(MOST_INSTALLATIONS);
    private final Map<String, AtomicLong> budgets = new ConcurrentHashMap<>();
    private final AtomicInteger busyLanes;
    private final Timer scores;
    private final Counter files;
    private final Counter limits;
    private final TrainingMetrics trainings;

    Metrics(MeterRegistry registry) {
        this.registry = registry;
        trainings = new TrainingMetrics(registry);
        busyLanes = new AtomicInteger();
        Gauge.builder("descent.lanes.busy", busyLanes, AtomicInteger::get)
                .description("Lanes that are being worked off")
                .register(registry);
        scores = Timer.builder("descent.score")
                .description("Time to score both sides of a pull request, without the fetch")
                .serviceLevelObjectives(SCORE_BUCKETS)
                .register(registry);
        files = Counter.builder("descent.scored.files")
                .description("Files of scored heads")
                .register(registry);
        limits = Counter.builder("descent.github.limits")
                .description("Times that GitHub said we go too fast")
                .register(registry);
    }

    @Override
    public void see(Signal signal) {
        switch (signal) {
            case Signal.Received(String event, int status) -> received(event, status);
            case Signal.LaneTaken() -> busyLanes.incrementAndGet();
            case Signal.LaneLeft() -> busyLanes.decrementAndGet();
            case Signal.Scored(Duration time, int scored) -> {
                scores.record(time);
                files.increment(scored);
            }
            case Signal.Called called -> called(called);
            case Signal.BudgetSeen seen ->
                budget(installations.of(String.valueOf(seen.installation().value())))
                        .set(seen.left());
            case Signal.LimitHit() -> limits.increment();
            case Signal.Training training -> trainings.see(training);
        }
    }

    private void received(String event, int status) {
        Counter.builder("descent.deliveries")
                .description("Webhooks that were delivered, and how they were answered")
                .tags("event", events.of(event), "status", String.valueOf(status))
                .register(registry)
                .increment();
    }

    private void called(Signal.Called called) {
        Timer.builder("descent.github.calls")
                .description("Calls of GitHub's API; status 0 is no answer")
                .tags("method", called.method(), "route", routes.of(called.route()))
                .tag("status", String.valueOf(called.status()))
                .serviceLevelObjectives(CALL_BUCKETS)
                .register(registry)
                .record(called.time());
    }

    private AtomicLong budget(String installation) {
        return budgets.computeIfAbsent(installation, name -> {
            AtomicLong left = new AtomicLong();
            Gauge.builder("descent.github.budget.left", left, AtomicLong::get)
                    .description("Calls that GitHub still takes from an installation within the hour")
                    .tag("installation", name)
                    .register(registry);
            return left;
        });
    }

    private static Duration[] seconds(double... seconds) {
        return java.util.Arrays.stream(seconds)
                .mapToObj(each -> Duration.ofMillis(Math.round(each * 1000)))
                .toArray(Duration[]::new);
    }
}
