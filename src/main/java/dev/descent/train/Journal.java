package dev.descent.train;

import dev.descent.train.RunEvent.StepKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a run remembers: every step is done once in its life, for what its log already holds is read there instead of being
 * done again. Safe for concurrent use by those who work on different subjects.
 */
final class Journal {
    private final RunLog log;
    private final InstantSource clock;
    private final Map<StepKey, RunEvent> known = new HashMap<>();
    private final List<RunEvent> events;

    Journal(RunLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
        this.events = new ArrayList<>(log.events());
        events.forEach(event -> known.put(event.key(), event));
    }

    /** The event of a step: as it was logged, or made now and logged. */
    RunEvent once(StepKey key, Supplier<Note> work) {
        return find(key).orElseGet(() -> append(key, work.get()));
    }

    /** The same for a step that there is nothing to do for. */
    RunEvent once(StepKey key, Details details) {
        return once(key, () -> new Note(details, Usage.NONE));
    }

    /** Logs what may happen more than once. */
    synchronized RunEvent append(StepKey key, Note entry) {
        RunEvent event = next(key, entry);
        log.append(event);
        return remember(event);
    }

    /** Logs that something is set aside; false, and it isn't, when nobody can pay so much more. */
    synchronized boolean reserve(StepKey key, Usage usage) {
        RunEvent event = next(key, new Note(Details.NONE, usage));
        if (!log.reserve(event)) {
            return false;
        }
        remember(event);
        return true;
    }

    /** Why nobody can pay so much more, as a clause; nothing when somebody can. */
    Optional<String> shortage(Usage more) {
        return log.shortage(more, clock.instant());
    }

    private RunEvent next(StepKey key, Note entry) {
        return new RunEvent(log.run(), events.size() + 1L, key, entry.details(), entry.usage(), clock.instant());
    }

    private RunEvent remember(RunEvent event) {
        events.add(event);
        known.put(event.key(), event);
        return event;
    }

    synchronized Optional<RunEvent> find(StepKey key) {
        return Optional.ofNullable(known.get(key));
    }

    synchronized List<RunEvent> events() {
        return List.copyOf(events);
    }

    InstantSource clock() {
        return clock;
    }

    /**
     * What is logged of a step.
     *
     * @param details what is to be known of it
     * @param usage what it took
     */
    record Note(Details details, Usage usage) {}
}
