package dev.descent.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Picks the units whose change is worth a word, furthest moved first. */
final class NotableChange {
    /** Five tokens: less than that shifts about in any edit, and people hate noise. */
    private static final long NOTABLE = 5_000;

    private static final Comparator<UnitPair> FURTHEST_FIRST = Comparator.comparingLong(
                    (UnitPair unit) -> -Math.abs(unit.change().total()))
            .thenComparing(UnitPair::path)
            .thenComparingInt(unit -> unit.shown().startLine())
            .thenComparing(unit -> unit.shown().kind())
            .thenComparing(unit -> unit.shown().name());

    private NotableChange() {}

    /** Units that carry notably less than before, those that are gone included. */
    static List<UnitPair> better(List<UnitPair> units) {
        return furthest(units, unit -> unit.change().total() <= -NOTABLE);
    }

    /** Units that carry notably more than before, new ones included, where mending would help: the rest is no use to anyone. */
    static List<UnitPair> worse(List<UnitPair> units) {
        return furthest(
                units,
                unit -> unit.change().total() >= NOTABLE
                        && unit.shown().leverage().total() > 0);
    }

    private static List<UnitPair> furthest(List<UnitPair> units, Predicate<UnitPair> isNotable) {
        return units.stream().filter(isNotable).sorted(FURTHEST_FIRST).toList();
    }
}
