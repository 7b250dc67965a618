package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ranks the units that mending would gain something: by leverage × (1 + churn), then share, then path and place. Of the copies of a clone only
 * the steepest is named, for what mends it mends the others.
 */
public final class Gradient {
    /** Half a token: a gain below that, or what elsewhere did to a unit, is noise to a reader. */
    private static final long NOTICEABLE = 500;

    private static final Comparator<Hotspot> STEEPEST_FIRST = Comparator.<Hotspot>comparingDouble(spot -> -spot.pull())
            .thenComparingLong(spot -> -spot.unit().share().total())
            .thenComparing(Hotspot::path)
            .thenComparing(spot -> spot.unit().name())
            .thenComparing(spot -> spot.unit().kind())
            .thenComparingInt(spot -> spot.unit().startLine());

    private Gradient() {}

    /** The steepest units of a tree without history, at most {@code limit}. */
    public static List<Hotspot> of(Score score, int limit) {
        return of(score, Churn.NONE, limit);
    }

    /** The steepest units of a tree, at most {@code limit}. */
    public static List<Hotspot> of(Score score, Churn churn, int limit) {
        return steepest(all(score, churn), limit);
    }

    /** The steepest units of a tree among some: of the copies of a clone the steepest of those. */
    public static List<Hotspot> among(Score score, Churn churn, Predicate<Hotspot> some) {
        return steepest(all(score, churn).filter(some), Integer.MAX_VALUE);
    }

    private static Stream<Hotspot> all(Score score, Churn churn) {
        return score.files().stream()
                .flatMap(file -> file.units().stream()
                        .filter(unit -> unit.leverage().total() >= NOTICEABLE)
                        .map(unit -> new Hotspot(file.path(), Optional.empty(), unit, churn.percentile(file.path()))));
    }

    /** The steepest units that a change without history wrote or made heavier, at most {@code limit}. */
    public static List<Hotspot> of(Delta delta, int limit) {
        return of(delta, Churn.NONE, limit);
    }

    /**
     * The steepest units that a change wrote or made heavier, at most {@code limit}: old debt in the same files is nobody's
     * fault and left out.
     */
    public static List<Hotspot> of(Delta delta, Churn churn, int limit) {
        return steepest(
                delta.files().stream()
                        .filter(FileDelta::isTouched)
                        .flatMap(file -> hotspots(file, churn.percentile(file.path())))
                        .filter(Gradient::isChanged),
                limit);
    }

    private static Stream<Hotspot> hotspots(FileDelta file, double churn) {
        Map<UnitKey, UnitScore> before = UnitKey.index(file.base());
        return UnitKey.index(file.head()).entrySet().stream()
                .map(after -> new Hotspot(
                        file.path(), Optional.ofNullable(before.get(after.getKey())), after.getValue(), churn));
    }

    private static boolean isChanged(Hotspot spot) {
        return spot.base()
                .map(before -> before.codeHash() != spot.unit().codeHash()
                        || ownLoss(spot.unit()) - ownLoss(before) >= NOTICEABLE)
                .orElse(true);
    }

    /** Any edit moves what reach makes every unit of a file carry; only its file's own imports can mend that. */
    private static long ownLoss(UnitScore unit) {
        return unit.share().total()
                - unit.share().modularity()
                + unit.leverage().modularity();
    }

    private static List<Hotspot> steepest(Stream<Hotspot> spots, int limit) {
        Set<String> named = new HashSet<>();
        return spots.filter(spot -> spot.unit().leverage().total() >= NOTICEABLE)
                .sorted(STEEPEST_FIRST)
                .filter(spot ->
                        spot.unit().clones().isEmpty() || named.add(spot.unit().clones()))
                .limit(limit)
                .toList();
    }
}
