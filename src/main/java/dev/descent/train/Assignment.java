package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import java.util.HashSet;
import java.util.Set;

/**
 * What an optimizer is asked to mend.
 *
 * @param tree the files as they are now
 * @param protectedPaths the paths that no epoch may change, and why
 * @param score the loss of {@code tree}
 * @param hotspot the place to mend
 * @param refused the approaches that were tried on this hotspot and refused; they are not proposed again
 */
public record Assignment(Snapshot tree, PathRules protectedPaths, Score score, Hotspot hotspot, Set<String> refused) {
    public Assignment {
        refused = Set.copyOf(refused);
    }

    /** The same, with an approach that need not be tried again. */
    Assignment refusing(String approach) {
        Set<String> more = new HashSet<>(refused);
        more.add(approach);
        return new Assignment(tree, protectedPaths, score, hotspot, more);
    }
}
