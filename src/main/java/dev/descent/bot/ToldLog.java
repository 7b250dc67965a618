package dev.descent.bot;

import dev.descent.report.TrainingMarkdown;
import dev.descent.train.Ledger;
import dev.descent.train.RunEvent;
import dev.descent.train.RunLog;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run's log that tells of each epoch when it is over. */
record ToldLog(RunLog log, RunningComment comment) implements RunLog {
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
            comment.mention(TrainingMarkdown.progress(Ledger.of(log)));
        }
    }
}
