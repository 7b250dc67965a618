package dev.descent.repo;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A change to the files of a tree.
 *
 * @param files what each changed path holds afterwards, sorted by path
 */
public record Patch(SortedMap<String, Content> files) {
    /** The patch that changes nothing. */
    public static final Patch NONE = new Patch(new TreeMap<>());

    public Patch {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A patch that replaces one file's bytes. */
    public static Patch of(String path, byte[] bytes) {
        return new Patch(new TreeMap<>(Map.of(path, new Content.Text(bytes))));
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** This patch, then another one on top of it. */
    public Patch then(Patch later) {
        SortedMap<String, Content> both = new TreeMap<>(files);
        both.putAll(later.files);
        return new Patch(both);
    }

    /** What a path holds after a patch. */
    public sealed interface Content {
        /** These bytes. The caller leaves the array alone from now on. */
        @SuppressWarnings("ArrayRecordComponent")
        record Text(byte[] bytes) implements Content {}

        /** Nothing: the file goes. */
        record Gone() implements Content {}
    }
}
