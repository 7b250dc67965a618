package dev.descent.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** One lock for each mirror, held against other threads and, by a file beside the mirror, against other processes. */
final class MirrorLocks {
    private final ConcurrentMap<Path, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** Waits for the lock of {@code mirror}; closing the result gives it back. */
    Held acquire(Path mirror) throws IOException {
        ReentrantLock lock = locks.computeIfAbsent(mirror, key -> new ReentrantLock());
        lock.lock();
        try {
            Files.createDirectories(mirror.getParent());
            FileChannel channel = FileChannel.open(file(mirror), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Held(lock, channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            lock.unlock();
            throw e;
        }
    }

    /** The file that is locked. */
    static Path file(Path mirror) {
        return mirror.resolveSibling(mirror.getFileName() + ".lock");
    }

    /** A lock that is held by the current thread. */
    record Held(ReentrantLock lock, FileChannel channel, FileLock fileLock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (channel) {
                fileLock.release();
            } finally {
                lock.unlock();
            }
        }
    }
}
