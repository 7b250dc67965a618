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
    private int directories;
    private long pathLengths;
    private long bytes;
    private boolean tooDeep;

    /** Whether no more fits. */
    boolean isFull() {
        return hasTooManyPaths() || bytes > Limits.MAX_TOTAL_BYTES;
    }

    /** A tree of a few bytes can hold copies of itself without end, with or without files, under very long names. */
    private boolean hasTooManyPaths() {
        return entries.size() >= Limits.MAX_ENTRIES
                || directories >= Limits.MAX_ENTRIES
                || pathLengths > Limits.MAX_PATH_LENGTHS;
    }

    void add(Entry entry) {
        entries.add(entry);
        pathLengths += entry.path().length();
        if (entry.size() <= Limits.MAX_FILE_BYTES) {
            bytes += entry.size();
        }
    }

    /** Whether a directory at this depth (0 is the root's children) may be entered; remembers when it may not. */
    boolean mayEnter(int depth) {
        directories++;
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
        if (bytes > Limits.MAX_TOTAL_BYTES) {
            return "only the first " + (Limits.MAX_TOTAL_BYTES >> 20) + " MB were read";
        }
        if (hasTooManyPaths()) {
            return String.format(
                    java.util.Locale.ROOT,
                    "only the first %,d paths were read",
                    Math.min(entries.size(), Limits.MAX_ENTRIES));
        }
        return tooDeep ? "directories more than " + Limits.MAX_DEPTH + " levels deep were left out" : "";
    }
}
