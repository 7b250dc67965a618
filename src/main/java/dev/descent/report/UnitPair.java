package dev.descent.report;

import dev.descent.loss.Delta;
import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.loss.Term;
import dev.descent.loss.Terms;
import dev.descent.loss.UnitKey;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit before and after; at least one side is there.
 *
 * @param path the file that holds it
 * @param base before, or nothing when it is new or only one tree was scored
 * @param head after, or nothing when it is gone
 */
record UnitPair(String path, Optional<UnitScore> base, Optional<UnitScore> head) {
    /** Every unit of a tree. */
    static List<UnitPair> of(Score score) {
        return score.files().stream()
                .flatMap(file -> file.units().stream()
                        .map(unit -> new UnitPair(file.path(), Optional.empty(), Optional.of(unit))))
                .toList();
    }

    /** Every unit of the compared files, in the files' order. */
    static List<UnitPair> of(Delta delta) {
        return delta.files().stream().flatMap(file -> of(file).stream()).toList();
    }

    /** Every unit of a compared file: the head's first, then those that are gone. */
    static List<UnitPair> of(FileDelta file) {
        Map<UnitKey, UnitScore> before = UnitKey.index(file.base());
        List<UnitPair> pairs = new ArrayList<>();
        UnitKey.index(file.head())
                .forEach((key, unit) -> pairs.add(
                        new UnitPair(file.path(), Optional.ofNullable(before.remove(key)), Optional.of(unit))));
        before.values().forEach(gone -> pairs.add(new UnitPair(file.path(), Optional.of(gone), Optional.empty())));
        return pairs;
    }

    /** The unit that a hotspot is. */
    static UnitPair of(Hotspot spot) {
        return new UnitPair(spot.path(), spot.base(), Optional.of(spot.unit()));
    }

    /** What it carried. */
    Terms baseShare() {
        return base.map(UnitScore::share).orElse(Terms.ZERO);
    }

    /** What it carries. */
    Terms headShare() {
        return head.map(UnitScore::share).orElse(Terms.ZERO);
    }

    /** What it carries more than before, in milli-tokens. */
    Terms change() {
        return headShare().minus(baseShare());
    }

    /** The term that moved furthest the way that the whole unit moved. */
    Term mover() {
        Terms change = change();
        long direction = change.total() < 0 ? -1 : 1;
        return Arrays.stream(Term.values())
                .max(Comparator.comparingLong((Term term) -> direction * change.get(term))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The side that there is to see: the head's, or the base's when it is gone. */
    UnitScore shown() {
        return head.or(() -> base).orElseThrow();
    }

    boolean isFile() {
        return shown().kind() == UnitKind.FILE;
    }

    /** Where it is: {@code src/a.rs:3-9}, or the path alone for a file. */
    String location() {
        UnitScore unit = shown();
        return isFile() ? path : path + ":" + unit.startLine() + "-" + unit.endLine();
    }
}
