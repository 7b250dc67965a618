package dev.descent.bot;

import dev.descent.train.Ledger;
import dev.descent.train.RunEvent;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A run's log that tells of each epoch when it is over. */
record ToldLog(RunLog log, Consumer<Ledger> listener) implements RunLog {
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
        if (event.step() == Step.BASELINED || event.step() == Step.CLOSED) {
            listener.accept(Ledger.of(log));
        }
    }
}
