package dev.descent.loss;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What was analysed last, as long as there is memory for it: the next tree is likely to resemble one of those. */
final class RecentAnalyses {
    private static final int MOST = 4;

    private final Deque<SoftReference<Analysis>> recent = new ArrayDeque<>();

    private record Likeness(Analysis analysis, long files) {}

    /** The analysis that knows most sources of a tree of these entries, if any knows at least half of them. */
    synchronized Optional<Analysis> nearest(List<Entry> entries, PathRules rules) {
        return recent.stream()
                .map(SoftReference::get)
                .filter(Objects::nonNull)
                .map(analysis -> new Likeness(analysis, analysis.inventory().resemblance(entries, rules)))
                .max(Comparator.comparingLong(Likeness::files))
                .map(Likeness::analysis)
                .filter(analysis -> analysis.inventory().knowsHalf(entries, rules));
    }

    /** Remembers an analysis in place of the one that has been remembered longest. */
    synchronized void add(Analysis analysis) {
        recent.removeIf(remembered -> remembered.get() == null || remembered.get() == analysis);
        if (recent.size() == MOST) {
            recent.removeLast();
        }
        recent.addFirst(new SoftReference<>(analysis));
    }
}
