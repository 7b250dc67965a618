package dev.descent.loss;

import dev.descent.loss.Intake.Candidate;
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

    /** The analysis that knows most of these files, if any knows at least half of them. */
    synchronized Optional<Analysis> nearest(List<Candidate> candidates) {
        return recent.stream()
                .map(SoftReference::get)
                .filter(Objects::nonNull)
                .map(analysis -> new Likeness(analysis, analysis.resemblance(candidates)))
                .max(Comparator.comparingLong(Likeness::files))
                .filter(likeness -> 2 * likeness.files() >= candidates.size())
                .map(Likeness::analysis);
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
