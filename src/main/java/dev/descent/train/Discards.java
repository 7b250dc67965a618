package dev.descent.train;

import dev.descent.train.Ruling.Refused;
import dev.descent.train.RunEvent.StepKey;

/** Writes down what did not go in, and why: negative results count. */
final class Discards {
    private Discards() {}

    static void log(Journal journal, int epoch, Candidate candidate, Refused refused) {
        journal.once(
                new StepKey(epoch, candidate.id(), Step.DISCARDED),
                Details.NONE
                        .with(Facts.HOTSPOT, HotspotId.of(candidate.assignment().hotspot()))
                        .with(Facts.APPROACH, candidate.change().approach())
                        .with(Facts.GATE, refused.gate())
                        .with(Facts.REASON, refused.clause())
                        .with(Facts.SEVERITY, refused.severity().name()));
    }
}
