package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.train.Journal.Note;
import dev.descent.train.Proposal.Change;
import dev.descent.train.Proposal.GivesUp;
import dev.descent.train.RunEvent.StepKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks an optimizer for proposals, and never twice for the same: what was answered before is in the log. */
final class Drafting {
    private final Journal journal;
    private final Purse purse;
    private final Optimizer optimizer;
    private final BooleanSupplier isOver;

    /** Asks for nothing new once {@code isOver}. */
    Drafting(Journal journal, Purse purse, Optimizer optimizer, BooleanSupplier isOver) {
        this.isOver = isOver;
        this.journal = journal;
        this.purse = purse;
        this.optimizer = optimizer;
    }

    /** Whether all proposals are proven to be safe. */
    boolean isProven() {
        return optimizer.proven().filter(optimizer::equals).isPresent();
    }

    /** The same, asking only that part of the optimizer whose proposals are proven to be safe. */
    Optional<Drafting> proven() {
        return optimizer.proven().map(proven -> new Drafting(journal, purse.of(proven.ceiling()), proven, isOver));
    }

    /**
     * The proposal of that name; nothing when it is too late to ask for it, or nobody can be paid and nobody works for nothing.
     *
     * @param reasons what else is to be known of why it is asked for
     */
    Optional<Proposal> draft(int epoch, String id, Assignment assignment, Details reasons) {
        Optional<Proposal> known = drafted(epoch, id).or(() -> givenUp(epoch, id));
        if (known.isPresent() || isOver.getAsBoolean()) {
            return known;
        }
        StepKey draft = new StepKey(epoch, id, Step.DRAFTED);
        Optional<String> shortage = purse.reserve(epoch, id);
        return shortage.isEmpty()
                ? Optional.of(ask(draft, assignment, reasons))
                : unpaid().map(free -> free.ask(draft, assignment, reasons.with(Facts.UNPAID, shortage.get())));
    }

    private Optional<Drafting> unpaid() {
        return optimizer.unpaid().map(free -> new Drafting(journal, purse.of(free.ceiling()), free, isOver));
    }

    private Optional<Proposal> drafted(int epoch, String id) {
        return journal.find(new StepKey(epoch, id, Step.DRAFTED))
                .map(event -> new Change(
                        event.details().patch(),
                        event.details().text(Facts.APPROACH),
                        event.details().text(Facts.MESSAGE),
                        Optional.of(event.usage()),
                        event.details().text(Facts.MODEL)));
    }

    private Optional<Proposal> givenUp(int epoch, String id) {
        return journal.find(new StepKey(epoch, id, Step.GAVE_UP))
                .map(event -> new GivesUp(event.details().text(Facts.REASON), Optional.of(event.usage())));
    }

    private Proposal ask(StepKey draft, Assignment assignment, Details reasons) {
        Instant begin = journal.clock().instant();
        Proposal proposal = optimizer.propose(assignment);
        long millis = Duration.between(begin, journal.clock().instant()).toMillis();
        Details details = reasons.with(Facts.MILLIS, millis);
        switch (proposal) {
            case Change change -> log(draft, told(details, assignment, change), change);
            case GivesUp idle ->
                log(new StepKey(draft.epoch(), draft.subject(), Step.GAVE_UP), told(details, assignment, idle), idle);
        }
        return proposal;
    }

    private void log(StepKey key, Details details, Proposal proposal) {
        Note note = purse.charge(details, proposal.usage());
        journal.append(key, note);
    }

    private static Details told(Details known, Assignment assignment, Change change) {
        return known.with(Facts.HOTSPOT, HotspotId.of(assignment.hotspot()))
                .with(Facts.APPROACH, change.approach())
                .with(Facts.MESSAGE, change.message())
                .with(Facts.MODEL, change.model())
                .with(change.patch());
    }

    private static Details told(Details known, Assignment assignment, GivesUp idle) {
        Hotspot hotspot = assignment.hotspot();
        return known.with(Facts.HOTSPOT, HotspotId.of(hotspot))
                .with(Facts.BLOB, Picker.blob(assignment.score(), hotspot))
                .with(Facts.REASON, idle.reason());
    }
}
