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
    private boolean tooDeep;

    /** Whether no more entries fit. */
    boolean isFull() {
        return entries.size() >= Limits.MAX_ENTRIES;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** Whether a directory at this depth (0 is the root's children) may be entered; remembers when it may not. */
    boolean mayEnter(int depth) {
        if (depth + 1 < Limits.MAX_DEPTH) {
            return true;
        }
        tooDeep = true;
        return false;
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

    /** What was left out, or empty. */
    String truncation() {
        if (isFull()) {
            return String.format(java.util.Locale.ROOT, "only the first %,d paths were read", Limits.MAX_ENTRIES);
        }
        return tooDeep ? "directories more than " + Limits.MAX_DEPTH + " levels deep were left out" : "";
    }
}
