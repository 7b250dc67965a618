package dev.descent.git;

import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot.Limits;
import java.util.Locale;

/**
 * How much was listed of a tree, against the limits.
 *
 * @param paths how many
 * @param absent how many of them the repository doesn't hold the bytes of
 * @param directories how many were met
 * @param pathLengths characters of all paths together
 * @param bytes of all files that aren't too large to be read
 * @param isTooDeep whether a directory was left out for lying too deep
 */
record Extent(int paths, int absent, int directories, long pathLengths, long bytes, boolean isTooDeep) {
    static final Extent NOTHING = new Extent(0, 0, 0, 0, 0, false);

    /** With one path more. */
    Extent plus(Entry entry) {
        return changed(entry, 1);
    }

    /** With one path less. */
    Extent minus(Entry entry) {
        return changed(entry, -1);
    }

    private Extent changed(Entry entry, int by) {
        return new Extent(
                paths + by,
                absent + (entry.kind() == Entry.Kind.ABSENT ? by : 0),
                directories,
                pathLengths + (long) by * entry.path().length(),
                bytes + (entry.size() <= Limits.MAX_FILE_BYTES ? by * entry.size() : 0),
                isTooDeep);
    }

    /** With so many directories more, 0 or less included. */
    Extent plusDirectories(int more) {
        return new Extent(paths, absent, directories + more, pathLengths, bytes, isTooDeep);
    }

    /** With a directory left out. */
    Extent cutShort() {
        return new Extent(paths, absent, directories, pathLengths, bytes, true);
    }

    /** Whether no more fits. */
    boolean isFull() {
        return hasTooManyPaths() || bytes > Limits.MAX_TOTAL_BYTES;
    }

    /** A tree of a few bytes can hold copies of itself without end, with or without files, under very long names. */
    private boolean hasTooManyPaths() {
        return paths >= Limits.MAX_ENTRIES
                || directories >= Limits.MAX_ENTRIES
                || pathLengths > Limits.MAX_PATH_LENGTHS;
    }

    /** Whether this is the whole tree, and always will be: bytes that are absent may come. */
    boolean isWhole() {
        return absent == 0 && !isFull() && !isTooDeep;
    }

    /** What was left out, or empty. */
    String truncation() {
        if (bytes > Limits.MAX_TOTAL_BYTES) {
            return "only the first " + (Limits.MAX_TOTAL_BYTES >> 20) + " MB were read";
        }
        if (hasTooManyPaths()) {
            return String.format(
                    Locale.ROOT, "only the first %,d paths were read", Math.min(paths, Limits.MAX_ENTRIES));
        }
        return isTooDeep ? "directories more than " + Limits.MAX_DEPTH + " levels deep were left out" : "";
    }
}
