package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.RunEvent.StepKey;

/** Writes down what did not go in, and why: negative results count. */
final class Discards {
    /** The approach of whoever finds too few. */
    static final String TESTS_FIRST = "tests first";

    private Discards() {}

    static void log(Journal journal, int epoch, Candidate candidate, Refused refused) {
        journal.once(
                new StepKey(epoch, candidate.id(), Step.DISCARDED),
                Details.NONE
                        .with(Facts.HOTSPOT, HotspotId.of(candidate.assignment().hotspot()))
                        .with(Facts.APPROACH, candidate.change().approach())
                        .with(Facts.MODEL, candidate.change().model())
                        .with(reason(refused)));
    }

    /** Of a place for which nothing may be proposed before something else was done: {@code approach} says what. */
    static void log(Journal journal, Position here, Hotspot hotspot, Refused refused) {
        journal.once(
                new StepKey(here.epoch(), HotspotId.draw(hotspot, 1), Step.DISCARDED),
                reason(refused)
                        .with(Facts.HOTSPOT, HotspotId.of(hotspot))
                        .with(Facts.BLOB, Picker.blob(here.score(), hotspot))
                        .with(Facts.APPROACH, TESTS_FIRST));
    }

    /** Whether that is what an event says. */
    static boolean isTestsFirst(RunEvent event) {
        return event.step() == Step.DISCARDED
                && event.details().text(Facts.APPROACH).equals(TESTS_FIRST);
    }

    private static Details reason(Refused refused) {
        return Details.NONE
                .with(Facts.GATE, refused.gate())
                .with(Facts.REASON, refused.clause())
                .with(Facts.SEVERITY, refused.severity().name());
    }
}
