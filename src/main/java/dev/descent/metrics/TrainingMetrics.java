package dev.descent.metrics;

import dev.descent.bot.Signal;
import dev.descent.train.Usage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts what happens in trainings. Labels have few values: occasions, outcomes, gates and the operator's models. */
final class TrainingMetrics {
    private static final double MICRO = 1_000_000;
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofMinutes(45),
        Duration.ofHours(3)
    };

    private final MeterRegistry registry;
    private final Counter epochs;
    private final Counter kept;

    TrainingMetrics(MeterRegistry registry) {
        this.registry = registry;
        epochs = Counter.builder("descent.training.epochs")
                .description("Epochs that are over")
                .register(registry);
        kept = Counter.builder("descent.training.kept")
                .description("Changes that went in")
                .register(registry);
    }

    void see(Signal.Training signal) {
        switch (signal) {
            case Signal.TrainingBegun(String occasion) ->
                count("descent.training.begun", "Trainings that began", "occasion", occasion);
            case Signal.EpochClosed() -> epochs.increment();
            case Signal.ChangeKept() -> kept.increment();
            case Signal.ChangeRefused(String gate) ->
                count("descent.training.refused", "Changes that did not go in", "gate", gate);
            case Signal.ModelPaid(String model, Usage usage) -> pay(model, usage);
            case Signal.TrainingEnded(String outcome, Duration time) ->
                Timer.builder("descent.training")
                        .description("Time from the beginning of a training to its end")
                        .tag("outcome", outcome)
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry)
                        .record(time);
        }
    }

    private void count(String name, String description, String label, String value) {
        Counter.builder(name)
                .description(description)
                .tag(label, value)
                .register(registry)
                .increment();
    }

    private void pay(String model, Usage usage) {
        Counter.builder("descent.training.usd")
                .description("US dollars that models took")
                .tag("model", model)
                .register(registry)
                .increment(usage.microUsd() / MICRO);
        tokens(model, "input", usage.input() - usage.cached());
        tokens(model, "cached", usage.cached());
        tokens(model, "output", usage.output());
    }

    private void tokens(String model, String kind, long tokens) {
        Counter.builder("descent.training.tokens")
                .description("Tokens that models read, read from a cache, and wrote")
                .tags("model", model, "kind", kind)
                .register(registry)
                .increment((double) tokens);
    }
}
