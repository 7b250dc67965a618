package dev.descent.bot;

import dev.descent.train.RunEvent;
import dev.descent.train.RunLog;
import dev.descent.train.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A run's log that tells of what was appended. */
record ToldLog(RunLog log, Consumer<RunEvent> listener) implements RunLog {
    @Override
    public String run() {
        return log.run();
    }

    @Override
    public List<RunEvent> events() {
        return log.events();
    }

    @Override
    public Optional<String> shortage(Usage more, Instant now) {
        return log.shortage(more, now);
    }

    @Override
    public boolean reserve(RunEvent event) {
        return log.reserve(event);
    }

    @Override
    public void append(RunEvent event) {
        log.append(event);
        listener.accept(event);
    }
}
