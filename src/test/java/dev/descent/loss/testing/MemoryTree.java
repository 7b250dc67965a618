package dev.descent.loss.testing;

import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.RepositoryException;
import dev.descent.repo.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A tree in memory that counts what is read from it. */
public final class MemoryTree implements Snapshot {
    private final String label;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<BlobId, byte[]> blobs = new TreeMap<>((a, b) -> a.hex().compareTo(b.hex()));
    private final AtomicInteger reads = new AtomicInteger();

    public MemoryTree(String label) {
        this.label = label;
    }

    public MemoryTree file(String path, byte[] text) {
        return put(path, Entry.Kind.FILE, text, text.length);
    }

    public MemoryTree file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryTree symlink(String path) {
        return put(path, Entry.Kind.SYMLINK, new byte[] {'x'}, 1);
    }

    public MemoryTree submodule(String path) {
        return put(path, Entry.Kind.SUBMODULE, new byte[] {'y'}, 0);
    }

    /** A file that claims to be this big, and whose bytes can't be read. */
    public MemoryTree unreadable(String path, long size) {
        put(path, Entry.Kind.FILE, path.getBytes(StandardCharsets.UTF_8), size);
        blobs.remove(entries.get(path).blob());
        return this;
    }

    private MemoryTree put(String path, Entry.Kind kind, byte[] text, long size) {
        BlobId blob = BlobId.of(text);
        blobs.put(blob, text);
        entries.put(path, new Entry(path, kind, blob, size));
        return this;
    }

    /** How many files were read so far. */
    public int reads() {
        return reads.get();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public String truncation() {
        return "";
    }

    @Override
    public byte[] read(Entry entry) {
        reads.incrementAndGet();
        byte[] text = blobs.get(entry.blob());
        if (text == null) {
            throw new RepositoryException("missing blob of " + entry.path(), false);
        }
        return text;
    }

    @Override
    public PathRules rules() {
        return PathRules.NONE;
    }
}
