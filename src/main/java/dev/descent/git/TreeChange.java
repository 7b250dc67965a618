package dev.descent.git;

import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What differs between a tree that was listed and another: only directories that are not the same are looked into. */
final class TreeChange {
    private static final int OLD = 0;
    private static final int NEW = 1;

    private final List<Entry> before;
    /** What stands at a path now; at those that aren't here, the same as before. */
    private final TreeMap<String, Optional<Entry>> changes = new TreeMap<>();

    private final PathCheck check = new PathCheck();
    private Extent extent;
    private boolean isPlain = true;

    private TreeChange(List<Entry> before, Extent extent) {
        this.before = before;
        this.extent = extent;
    }

    /** Makes an entry of what a walk has come to in one of its trees. */
    @FunctionalInterface
    interface EntryReader {
        Entry read(TreeWalk walk, int tree) throws IOException;
    }

    /** The change along a walk of both trees; nothing when a limit is reached or a tree is damaged. */
    static Optional<TreeChange> along(TreeWalk walk, Listing known, EntryReader reader) throws IOException {
        TreeChange change = new TreeChange(known.entries(), known.extent());
        while (change.isPlain && walk.next()) {
            if (count(walk, NEW) > 0) {
                change.check.accept(walk.getRawPath());
            }
            if (walk.isSubtree()) {
                change.enter(walk);
            } else {
                change.see(walk, reader);
            }
        }
        return Optional.of(change).filter(seen -> seen.isPlain);
    }

    private void enter(TreeWalk walk) throws IOException {
        extent = extent.plusDirectories(count(walk, NEW) - count(walk, OLD));
        isPlain = walk.getDepth() + 1 < Limits.MAX_DEPTH && !extent.isFull();
        walk.enterSubtree();
    }

    private static int count(TreeWalk walk, int tree) {
        return walk.getRawMode(tree) == 0 ? 0 : 1;
    }

    private void see(TreeWalk walk, EntryReader reader) throws IOException {
        Optional<Entry> old = find(walk.getPathString());
        Optional<Entry> now = count(walk, NEW) == 0 ? Optional.empty() : Optional.of(reader.read(walk, NEW));
        boolean isSeenTwice = changes.put(walk.getPathString(), now) != null;
        old.ifPresent(gone -> extent = extent.minus(gone));
        now.ifPresent(come -> extent = extent.plus(come));
        isPlain = !isSeenTwice && old.isPresent() == (count(walk, OLD) > 0) && !extent.isFull();
    }

    private Optional<Entry> find(String path) {
        int found = indexOf(path, 0);
        return found < 0 ? Optional.empty() : Optional.of(before.get(found));
    }

    /** The index of a path, or {@code -1 - i} when it would stand at index i. */
    private int indexOf(String path, int from) {
        int low = from;
        int high = before.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before.get(middle).path().compareTo(path) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < before.size() && before.get(low).path().equals(path) ? low : -1 - low;
    }

    /** All entries of the other tree, sorted by path. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(extent.paths());
        int from = 0;
        for (String path : changes.keySet()) {
            int found = indexOf(path, from);
            int to = found < 0 ? -1 - found : found;
            entries.addAll(before.subList(from, to));
            Optional.ofNullable(changes.get(path)).flatMap(now -> now).ifPresent(entries::add);
            from = found < 0 ? to : to + 1;
        }
        entries.addAll(before.subList(from, before.size()));
        return List.copyOf(entries);
    }

    /** How much that is. */
    Extent extent() {
        return extent;
    }

    /** Whether a file of attributes came, went or changed. */
    boolean touchesAttributes() {
        return changes.keySet().stream().anyMatch(path -> path.endsWith(AttributeRules.FILE));
    }
}
