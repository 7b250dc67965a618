package dev.descent.train;

import dev.descent.loss.Churn;
import dev.descent.loss.FileScore;
import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.loss.Term;
import dev.descent.repo.PathRules;
import dev.descent.train.pace.Lessons;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Picks what is worth mending: by leverage, volatility and what people welcome; first of all what they spoke of. */
final class Picker {
    /** So many hotspots are looked at in an epoch, for most an optimizer has no answer. */
    private static final int MOST = 300;

    private final Map<String, Integer> changes;
    private final Optional<Term> term;
    private final Predicate<String> scope;
    private final PathRules protectedPaths;

    Picker(Plan plan) {
        this.changes = plan.changes();
        this.term = plan.term();
        this.scope = plan.scope();
        this.protectedPaths = plan.protectedPaths();
    }

    /** The hotspots that nobody has given up on, and that have tests enough, since their file changed. */
    List<Hotspot> open(Score score, Past past) {
        Set<String> hopeless = past.hopeless();
        Map<String, String> blobs = score.files().stream()
                .collect(Collectors.toMap(FileScore::path, file -> file.blob().hex()));
        // before the steepest copy of a clone is chosen: where that can't be mended, another one leads to the same gain
        Predicate<Hotspot> isOpen =
                spot -> isWanted(spot) && !hopeless.contains(HotspotId.of(spot) + blobs.get(spot.path()));
        return ranked(score, past.lessons(), isOpen).stream()
                .sorted(Comparator.comparing(spot -> !past.isRemarkedUpon(spot)))
                .limit(MOST)
                .toList();
    }

    private List<Hotspot> ranked(Score score, Lessons lessons, Predicate<Hotspot> isOpen) {
        List<Hotspot> steepest = Gradient.among(score, Churn.of(score, changes), isOpen);
        return term.map(only -> steepest.stream()
                        .sorted(Comparator.comparingDouble(
                                spot -> -spot.unit().leverage().get(only) * (1 + spot.churn())))
                        .toList())
                .orElseGet(() -> steepest.stream()
                        .sorted(Comparator.comparingDouble(spot ->
                                -spot.pull() * lessons.welcome(spot.unit().leverage())))
                        .toList());
    }

    private boolean isWanted(Hotspot spot) {
        return scope.test(spot.path())
                && protectedPaths.exclusion(spot.path()).isEmpty()
                && term.map(only -> spot.unit().leverage().get(only) > 0).orElse(true);
    }

    /** The bytes of a hotspot's file. */
    static String blob(Score score, Hotspot hotspot) {
        return score.files().stream()
                .filter(file -> file.path().equals(hotspot.path()))
                .map(FileScore::blob)
                .findFirst()
                .orElseThrow()
                .hex();
    }
}
