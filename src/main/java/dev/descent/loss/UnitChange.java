package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A unit that is there before and after.
 *
 * @param base before
 * @param head after
 */
record UnitChange(UnitScore base, UnitScore head) {
    /** The units of a file that have kept their names. */
    static List<UnitChange> survivors(FileDelta file) {
        return file.isTouched() ? named(file) : all(file);
    }

    /** The same text has the same units. */
    private static List<UnitChange> all(FileDelta file) {
        List<UnitScore> base = file.base().orElseThrow().units();
        List<UnitScore> head = file.head().orElseThrow().units();
        return IntStream.range(0, base.size())
                .mapToObj(unit -> new UnitChange(base.get(unit), head.get(unit)))
                .toList();
    }

    private static List<UnitChange> named(FileDelta file) {
        Map<UnitKey, UnitScore> before = UnitKey.index(file.base());
        List<UnitChange> survivors = new ArrayList<>();
        UnitKey.index(file.head()).forEach((key, now) -> {
            UnitScore old = before.get(key);
            if (old != null) {
                survivors.add(new UnitChange(old, now));
            }
        });
        return survivors;
    }

    /** What the change does to its share, in milli-tokens. */
    Terms change() {
        return head.share().minus(base.share());
    }

    /** By how many tokens it got longer. */
    int growth() {
        return head.tokens() - base.tokens();
    }

    /** By how much what it carries itself fell, in milli-tokens: reach is a matter of its file. */
    long fall() {
        return Math.max(0, change().modularity() - change().total());
    }
}
