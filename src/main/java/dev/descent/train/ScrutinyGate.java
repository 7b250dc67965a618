package dev.descent.train;

import dev.descent.train.Limits.Cost;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import dev.descent.train.RunEvent.StepKey;
import dev.descent.train.Scrutiny.Finding;
import java.util.Optional;

/** Gate 7: a look that the repository asks for. What can't be paid isn't looked at, and so doesn't go in. */
final class ScrutinyGate {
    private final Journal journal;
    private final Purse purse;
    private final Scrutiny scrutiny;

    ScrutinyGate(Journal journal, Cost cost, Scrutiny scrutiny) {
        this.journal = journal;
        this.purse = new Purse(journal, cost, scrutiny.ceiling());
        this.scrutiny = scrutiny;
    }

    Optional<Refused> judge(int epoch, Candidate candidate) {
        String subject = candidate.id() + " " + scrutiny.name();
        StepKey key = new StepKey(epoch, subject, Step.SCRUTINIZED);
        if (journal.find(key).isEmpty() && purse.reserve(epoch, subject).isPresent()) {
            return Optional.of(new Refused(scrutiny.name(), "the budget doesn't cover it", Severity.ORDINARY));
        }
        Details found = journal.once(key, () -> {
                    Finding finding = scrutiny.look(candidate);
                    return purse.charge(
                            Details.NONE.with(Facts.REASON, finding.objection().orElse("")), finding.usage());
                })
                .details();
        String objection = found.text(Facts.REASON);
        return objection.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(scrutiny.name(), objection, Severity.ORDINARY));
    }
}
