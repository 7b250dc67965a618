package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.loss.Score;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.train.pace.Lessons;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an optimizer is asked to mend.
 *
 * @param tree the files as they are now
 * @param protectedPaths the paths that no epoch may change, and why
 * @param score the loss of {@code tree}
 * @param hotspot the place to mend
 * @param refused the approaches that were tried on this hotspot, and why each was refused: {@code scope: 4 files, …}
 * @param failures how many changes that a language model wrote were refused there in this run
 * @param lessons what people said to earlier pull requests
 * @param remarks what they said about this place, or about all of the changes so far
 */
public record Assignment(
        Snapshot tree,
        PathRules protectedPaths,
        Score score,
        Hotspot hotspot,
        SortedMap<String, String> refused,
        int failures,
        Lessons lessons,
        List<Remark> remarks) {
    public Assignment {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        remarks = List.copyOf(remarks);
    }

    /** One that people said nothing to. */
    public Assignment(
            Snapshot tree, PathRules protectedPaths, Score score, Hotspot hotspot, SortedMap<String, String> refused) {
        this(tree, protectedPaths, score, hotspot, refused, 0, Lessons.NONE, List.of());
    }

    /** Whether somebody said something about this very place. */
    public boolean isRemarkedUpon() {
        return remarks.stream().anyMatch(remark -> remark.isAbout(hotspot));
    }

    /** Whether this approach need not be tried again. */
    public boolean isRefused(String approach) {
        return refused.containsKey(approach);
    }

    /** The same with one more approach that need not be tried again; the first reason stands. */
    Assignment refusing(String approach, String reason) {
        SortedMap<String, String> more = new TreeMap<>(refused);
        more.putIfAbsent(approach, reason);
        return new Assignment(tree, protectedPaths, score, hotspot, more, failures, lessons, remarks);
    }

    /** The same after a change was refused. */
    Assignment refusing(Proposal.Change change, String reason) {
        Assignment next = refusing(change.approach(), reason);
        int failed = failures + (change.model().isEmpty() ? 0 : 1);
        return new Assignment(tree, protectedPaths, score, hotspot, next.refused, failed, lessons, remarks);
    }
}
