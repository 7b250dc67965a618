package dev.descent.store.facts;

import dev.descent.store.facts.FactsFile.Contents;
import dev.descent.store.facts.FactsFile.Stored;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Two files of facts, the younger one being written. When it is full it becomes the older one, and what was in that and
 * nobody has asked for since is forgotten.
 */
final class FactsDirectory {
    /** Locks on files are held by the whole process, so its threads need one of their own. */
    private static final ReentrantLock PROCESS = new ReentrantLock();

    private final Path directory;
    private final Path younger;
    private final Path older;
    private final long maxFileBytes;
    private volatile Map<FactsKey, Stored> young = Map.of();
    private volatile Map<FactsKey, Stored> old = Map.of();
    /** Identifies the file that {@link #young} was read from, for another process may have put a new one in its place. */
    private @Nullable Object youngFile;

    private long youngEnd;

    FactsDirectory(Path root, String version, long maxBytes) {
        this.directory = root.resolve(Versions.directoryName(version));
        this.younger = directory.resolve("young.facts");
        this.older = directory.resolve("old.facts");
        this.maxFileBytes = maxBytes / 2;
    }

    /** Reads the indexes of both files. */
    void open() throws IOException {
        Files.createDirectories(directory);
        Versions.forgetOthers(directory);
        if (Files.exists(older)) {
            try (FileChannel channel = FileChannel.open(older, StandardOpenOption.READ)) {
                old = index(FactsFile.read(channel, 0));
            }
        }
        if (Files.exists(younger)) {
            try (FileChannel channel = FileChannel.open(younger, StandardOpenOption.READ)) {
                catchUp(channel);
            }
        }
    }

    /** The bytes that were kept under this key, if they are known and undamaged. */
    Optional<byte[]> find(FactsKey key) {
        Stored record = young.get(key);
        return Optional.ofNullable(record == null ? old.get(key) : record).flatMap(Stored::read);
    }

    /** Whether this key is in the older file alone. */
    boolean isAboutToForget(FactsKey key) {
        return old.containsKey(key) && !young.containsKey(key);
    }

    /** Adds facts for this and all other processes. */
    void append(Map<FactsKey, byte[]> facts) throws IOException {
        PROCESS.lock();
        try (FileChannel lock = writable(directory.resolve("lock"));
                FileLock _ = lock.lock()) {
            try (FileChannel channel = writable(younger)) {
                catchUp(channel);
                Map<FactsKey, byte[]> news = new HashMap<>(facts);
                news.keySet().removeAll(young.keySet());
                if (youngEnd < maxFileBytes) {
                    add(channel, news);
                    return;
                }
            }
            Files.move(younger, older, StandardCopyOption.REPLACE_EXISTING);
            old = young;
            try (FileChannel channel = writable(younger)) {
                catchUp(channel);
                add(channel, facts);
            }
        } finally {
            PROCESS.unlock();
        }
    }

    private void add(FileChannel channel, Map<FactsKey, byte[]> facts) throws IOException {
        if (!facts.isEmpty()) {
            FactsFile.append(channel, youngEnd, facts);
            catchUp(channel);
        }
    }

    /** Takes in what has come to the younger file since it was last read, or all of it when it is a new one. */
    private void catchUp(FileChannel channel) throws IOException {
        Object file = Files.readAttributes(younger, BasicFileAttributes.class).fileKey();
        boolean isSame = youngFile != null && Objects.equals(file, youngFile);
        Contents news = FactsFile.read(channel, isSame ? youngEnd : 0);
        Map<FactsKey, Stored> all = isSame ? young : new ConcurrentHashMap<>();
        all.putAll(index(news));
        young = all;
        youngFile = file;
        youngEnd = news.end();
    }

    private static Map<FactsKey, Stored> index(Contents contents) {
        Map<FactsKey, Stored> index = HashMap.newHashMap(contents.records().size());
        contents.records().forEach(record -> index.put(record.key(), record));
        return index;
    }

    private static FileChannel writable(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
