package dev.descent.repo;

import java.util.List;

/** Port: an immutable tree of files. Safe for concurrent reads. */
public interface Snapshot {
    /** How people name it: an abbreviated commit id, or a directory. */
    String label();

    /** Every path, sorted by {@link String#compareTo}; at most {@link Limits#MAX_ENTRIES} and {@link #truncation()} says so. */
    List<Entry> entries();

    /** Why {@link #entries()} isn't the whole tree, or empty when it is. */
    String truncation();

    /** The bytes of a file of this snapshot; throws {@link RepositoryException} when they can't be read. */
    byte[] read(Entry entry);

    /** The path rules that this tree declares ({@code .gitattributes}). */
    PathRules rules();

    /** Bounds on what is read from a tree that strangers wrote. */
    final class Limits {
        public static final int MAX_ENTRIES = 200_000;
        public static final int MAX_DEPTH = 64;
        /** Characters of all paths together. */
        public static final long MAX_PATH_LENGTHS = 64L << 20;

        public static final int MAX_FILE_BYTES = 1 << 20;
        /** Of all files that aren't larger than {@link #MAX_FILE_BYTES}. */
        public static final long MAX_TOTAL_BYTES = 2L << 30;

        private Limits() {}
    }
}
