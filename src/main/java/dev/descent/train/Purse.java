package dev.descent.train;

import dev.descent.train.Journal.Note;
import dev.descent.train.Limits.Cost;
import dev.descent.train.RunEvent.StepKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run may still spend. What a call may take is set aside before it is made, and given back when it took less. */
final class Purse {
    private static final String SHORT = "the budget doesn't cover another proposal";

    private final Journal journal;
    private final Cost cost;
    private final Usage ceiling;

    Purse(Journal journal, Cost cost, Usage ceiling) {
        this.journal = journal;
        this.cost = cost;
        this.ceiling = ceiling;
    }

    /** The same money for somebody who may take at most {@code other} for a proposal. */
    Purse of(Usage other) {
        return new Purse(journal, cost, other);
    }

    /** Sets aside what one proposal may take; why not, as a clause, when there isn't so much left. */
    Optional<String> reserve(int epoch, String candidate) {
        // several purses share one log, and so what is left
        synchronized (journal) {
            Optional<String> shortage = shortage();
            if (isFree() || shortage.isPresent()) {
                return shortage;
            }
            boolean isCovered = journal.reserve(new StepKey(epoch, candidate, Step.RESERVED), ceiling);
            return isCovered ? Optional.empty() : Optional.of(SHORT);
        }
    }

    /** Whether a proposal takes nothing. */
    boolean isFree() {
        return ceiling.equals(Usage.NONE);
    }

    /** Why another proposal can't be paid, as a clause; nothing when it can. */
    Optional<String> shortage() {
        if (isFree()) {
            return Optional.empty();
        }
        if (!Limits.CANDIDATE.covers(ceiling)) {
            return Optional.of("one proposal might take more than " + Limits.CANDIDATE);
        }
        if (!cost.covers(spent(journal.events()).plus(ceiling))) {
            return Optional.of(SHORT);
        }
        return journal.shortage(ceiling);
    }

    /** What something took; what was set aside for it when nobody knows. */
    Note charge(Details details, Optional<Usage> usage) {
        return usage.map(known -> new Note(details, known))
                .orElseGet(() -> new Note(details.with(Facts.USAGE_UNKNOWN, ""), ceiling));
    }

    /** What was spent: all that was charged, and what was set aside for calls whose answer never came. */
    static Usage spent(List<RunEvent> events) {
        Usage spent = Usage.NONE;
        Map<String, Usage> open = new HashMap<>();
        for (RunEvent event : events) {
            String call = event.epoch() + " " + event.subject();
            switch (event.step()) {
                case RESERVED -> {
                    spent = spent.plus(open.getOrDefault(call, Usage.NONE));
                    open.put(call, event.usage());
                }
                case DRAFTED, GAVE_UP, SCRUTINIZED -> {
                    open.remove(call);
                    spent = spent.plus(event.usage());
                }
                case ADMITTED,
                        RESUMED,
                        CHECKED,
                        BASELINED,
                        SCORED,
                        SCOPE_OK,
                        GUARDS_OK,
                        RESCORED,
                        TESTED,
                        KEPT,
                        DISCARDED,
                        CLOSED,
                        STOPPED,
                        HALTED,
                        REFUSED -> {}
            }
        }
        return open.values().stream().reduce(spent, Usage::plus);
    }
}
