package dev.descent.metrics;

import dev.descent.bot.Backlog;
import dev.descent.bot.Observer;
import dev.descent.bot.Signal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;

/** Everything that is counted, in the text format of Prometheus. */
public final class Prometheus implements Observer {
    /** What the text is, as HTTP says it. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Metrics metrics = new Metrics(registry);
    private final Gauges gauges;

    /** Counts from zero; {@code version} and {@code ruler} say what runs. */
    public Prometheus(String version, String ruler, InstantSource clock) {
        gauges = new Gauges(registry, clock);
        Gauge.builder("descent.build.info", () -> 1)
                .description("What runs: always 1")
                .tags(
                        "version",
                        version,
                        "ruler",
                        ruler,
                        "java",
                        Runtime.version().toString())
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    @Override
    public void see(Signal signal) {
        metrics.see(signal);
    }

    /** The page that Prometheus reads. */
    public String page(Backlog backlog) {
        gauges.update(backlog);
        return registry.scrape(CONTENT_TYPE);
    }
}
