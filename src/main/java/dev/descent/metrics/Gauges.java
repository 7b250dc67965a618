package dev.descent.metrics;

import dev.descent.bot.Backlog;
import dev.descent.bot.Backlog.Level;
import dev.descent.bot.StoreException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What is asked for rather than heard of: how full the inbox is. */
final class Gauges {
    private final InstantSource clock;
    private final MultiGauge deliveries;
    private volatile double oldest;
    private volatile double isAnswering;

    Gauges(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        deliveries = MultiGauge.builder("descent.inbox.deliveries")
                .description("Deliveries that wait, are parked until their installation is back, or were given up")
                .register(registry);
        Gauge.builder("descent.inbox.oldest.seconds", this, gauges -> gauges.oldest)
                .description("Age of the oldest delivery that waits")
                .register(registry);
        Gauge.builder("descent.database.up", this, gauges -> gauges.isAnswering)
                .description("1 while the database answers, else 0")
                .register(registry);
    }

    /** Asks again. */
    void update(Backlog backlog) {
        try {
            Level level = backlog.level();
            deliveries.register(
                    List.of(
                            row("waiting", level.waiting()),
                            row("parked", level.parked()),
                            row("buried", level.buried())),
                    true);
            oldest = level.oldest()
                    .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                    .orElse(0.0);
            isAnswering = 1;
        } catch (StoreException unanswered) {
            isAnswering = 0;
        }
    }

    private static Row<?> row(String state, long deliveries) {
        return Row.of(Tags.of("state", state), deliveries);
    }
}
