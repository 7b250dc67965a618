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
        // Nothing is set aside for those who work for nothing: they are asked first.
        Optional<Answer> free = optimizer.unpaid().map(each -> answer(each, assignment));
        if (free.filter(answer -> answer.isChange() || purse.isFree()).isPresent()) {
            return Optional.of(log(draft, assignment, free.get(), reasons));
        }
        Optional<String> shortage = purse.reserve(epoch, id);
        return shortage.isEmpty()
                ? Optional.of(log(draft, assignment, answer(optimizer, assignment), reasons))
                : free.map(answer -> log(draft, assignment, answer, reasons.with(Facts.UNPAID, shortage.get())));
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
                .map(event -> new GivesUp(
                        event.details().text(Facts.REASON),
                        Optional.of(event.usage()),
                        event.details().text(Facts.MODEL)));
    }

    private Answer answer(Optimizer asked, Assignment assignment) {
        Instant begin = journal.clock().instant();
        Proposal proposal = asked.propose(assignment);
        return new Answer(proposal, Duration.between(begin, journal.clock().instant()));
    }

    private Proposal log(StepKey draft, Assignment assignment, Answer answer, Details reasons) {
        Details details = reasons.with(Facts.MILLIS, answer.time().toMillis());
        Proposal proposal = answer.proposal();
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

    /** A place is hopeless as long as its file is the same; not so when somebody might be paid in the next epoch. */
    private static Details told(Details known, Assignment assignment, GivesUp idle) {
        Hotspot hotspot = assignment.hotspot();
        Details told = known.with(Facts.HOTSPOT, HotspotId.of(hotspot))
                .with(Facts.REASON, idle.reason())
                .with(Facts.MODEL, idle.model());
        return known.has(Facts.UNPAID) ? told : told.with(Facts.BLOB, Picker.blob(assignment.score(), hotspot));
    }

    private record Answer(Proposal proposal, Duration time) {
        boolean isChange() {
            return proposal instanceof Change;
        }
    }
}
