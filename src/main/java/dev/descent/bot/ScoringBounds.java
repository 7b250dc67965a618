package dev.descent.bot;

import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import dev.descent.source.Language;
import java.time.Duration;
import java.util.Optional;

/**
 * What one pull request may cost.
 *
 * @param sourceBytes of source code in a tree, for all of it is held in memory
 * @param time for scoring, should everything else have let too much through
 */
public record ScoringBounds(long sourceBytes, Duration time) {
    private static final int HEAP_TO_SOURCE = 10;
    private static final Duration LAST_RESORT = Duration.ofMinutes(5);

    /** What a process with a heap of so many bytes can take. */
    public static ScoringBounds forHeap(long heapBytes) {
        return new ScoringBounds(heapBytes / HEAP_TO_SOURCE, LAST_RESORT);
    }

    /** Why a tree is too large to be scored, or nothing. */
    Optional<String> excess(Snapshot tree) {
        if (!tree.truncation().isEmpty()) {
            return Optional.of(tree.truncation());
        }
        long source = tree.entries().stream()
                .filter(entry -> entry.size() <= Snapshot.Limits.MAX_FILE_BYTES)
                .filter(entry -> Language.ofPath(entry.path()).isPresent())
                .mapToLong(Entry::size)
                .sum();
        return source <= sourceBytes
                ? Optional.empty()
                : Optional.of("it holds " + (source >> 20) + " MB of source code, and this server has memory for "
                        + (sourceBytes >> 20));
    }
}
