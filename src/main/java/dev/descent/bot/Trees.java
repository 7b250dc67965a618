package dev.descent.bot;

import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two trees that a pull request lies between.
 *
 * @param before at the merge base
 * @param after at the head
 * @param changes how often each path changed before
 */
record Trees(Snapshot before, Snapshot after, Map<String, Integer> changes) {
    /** What {@code about} says of the paths that differ. */
    Set<String> ofTouched(Function<String, String> about) {
        Map<String, BlobId> old = blobs(before);
        Map<String, BlobId> now = blobs(after);
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .filter(path -> !Objects.equals(old.get(path), now.get(path)))
                .map(about)
                .collect(Collectors.toSet());
    }

    private static Map<String, BlobId> blobs(Snapshot tree) {
        return tree.entries().stream().collect(Collectors.toMap(Entry::path, Entry::blob));
    }
}
