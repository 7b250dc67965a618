package dev.descent.repo;

/**
 * One path of a tree.
 *
 * @param path relative to the root, segments joined by {@code /}
 * @param kind what stands there
 * @param blob the id of its bytes (of the link's text for a symlink, the commit's digits for a submodule)
 * @param size in bytes; 0 for a submodule
 * @param isExecutable whether git gives it the executable bit
 */
public record Entry(String path, Kind kind, BlobId blob, long size, boolean isExecutable) {
    /** One that is not executable. */
    public Entry(String path, Kind kind, BlobId blob, long size) {
        this(path, kind, blob, size, false);
    }

    /** What a path of a tree can be. */
    public enum Kind {
        FILE,
        /** A file whose bytes the repository doesn't hold, for it is a partial clone. */
        ABSENT,
        SYMLINK,
        SUBMODULE
    }
}
