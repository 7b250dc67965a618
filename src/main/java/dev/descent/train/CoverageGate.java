package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * Gate 6: where the checks say which lines they run, nobody may change what they hardly run, for they would hardly notice. It
 * judges a place, before anything is proposed for it.
 *
 * @param coverage of the tree as it is now
 */
record CoverageGate(Coverage coverage) {
    static final String NAME = "coverage";
    private static final double LEAST = 0.8;

    /** Why nothing may be proposed for a hotspot. */
    Optional<Refused> judge(Hotspot hotspot) {
        return coverage
                .of(hotspot.path(), hotspot.unit().startLine(), hotspot.unit().endLine())
                .stream()
                .filter(share -> share < LEAST)
                .mapToObj(CoverageGate::refused)
                .findFirst();
    }

    private static Refused refused(double share) {
        return new Refused(
                NAME,
                String.format(
                        Locale.ROOT,
                        "tests first: the checks run %.0f %% of its lines, %.0f %% would show what a change does",
                        share * 100,
                        LEAST * 100),
                Severity.ORDINARY);
    }
}
