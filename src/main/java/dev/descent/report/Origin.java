package dev.descent.report;

import dev.descent.loss.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where most of a term comes from.
 *
 * @param unit the unit
 * @param milliTokens how much of the term it moved, or carries where nothing moved
 * @param isMovement which of the two
 */
record Origin(UnitPair unit, long milliTokens, boolean isMovement) {
    /** Where a term that moved up (1), down (-1) or not at all (0) moved most, or is heaviest. */
    static Optional<Origin> of(Term term, int direction, List<UnitPair> units) {
        return direction == 0 ? carrying(term, units) : moving(term, direction, units);
    }

    /** The unit that carries most of a term, or nothing when none does. */
    static Optional<Origin> carrying(Term term, List<UnitPair> units) {
        return units.stream()
                .map(unit -> new Origin(unit, unit.headShare().get(term), false))
                .filter(origin -> origin.milliTokens > 0)
                .min(Comparator.comparingLong(origin -> -origin.milliTokens));
    }

    private static Optional<Origin> moving(Term term, int direction, List<UnitPair> units) {
        return units.stream()
                .map(unit -> new Origin(unit, unit.change().get(term), true))
                .filter(origin -> Long.signum(origin.milliTokens) == direction)
                .min(Comparator.comparingLong(origin -> -Math.abs(origin.milliTokens)));
    }
}
