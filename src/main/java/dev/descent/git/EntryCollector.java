package dev.descent.git;

import dev.descent.repo.Entry;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the entries of a tree up to the limits, and remembers what it left out. */
final class EntryCollector {
    private final List<Entry> entries = new ArrayList<>();
    private Extent extent = Extent.NOTHING;

    /** Whether no more fits. */
    boolean isFull() {
        return extent.isFull();
    }

    void add(Entry entry) {
        entries.add(entry);
        extent = extent.plus(entry);
    }

    /** Whether a directory at this depth (0 is the root's children) may be entered; remembers when it may not. */
    boolean mayEnter(int depth) {
        boolean mayEnter = depth + 1 < Limits.MAX_DEPTH;
        extent = extent.plusDirectories(1);
        extent = mayEnter ? extent : extent.cutShort();
        return mayEnter;
    }

    /** The entries sorted by path; throws when a damaged tree holds a path twice. */
    List<Entry> sorted() {
        entries.sort(Comparator.comparing(Entry::path));
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).path().equals(entries.get(i - 1).path())) {
                throw RepositoryException.malformed(
                        "the tree is damaged: it holds " + entries.get(i).path() + " twice");
            }
        }
        return List.copyOf(entries);
    }

    /** How much that is. */
    Extent extent() {
        return extent;
    }
}
