package dev.descent.store.facts;

import dev.descent.loss.FactsCache;
import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers facts in a directory, for many processes at once. What is new is written when it amounts to something, and on
 * closing; a process that is killed loses no more than that. When the directory can't be used, nothing is remembered.
 */
public final class DiskFactsCache implements FactsCache, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskFactsCache.class);
    private static final long ENOUGH_TO_WRITE = 8L << 20;

    private final FactsCodec codec = new FactsCodec();
    private final FactsDirectory directory;
    private final ConcurrentMap<FactsKey, byte[]> unwritten = new ConcurrentHashMap<>();
    private final AtomicLong unwrittenBytes = new AtomicLong();
    private volatile boolean isUsable = true;

    /**
     * Opens the cache in {@code directory}, which is made when needed.
     *
     * @param version of everything that decides what facts a file has; facts of other versions are never found
     * @param maxBytes about how large the files may grow together
     */
    public DiskFactsCache(Path directory, String version, long maxBytes) {
        this.directory = new FactsDirectory(directory, FactsCodec.VERSION + " " + version, maxBytes);
        try {
            this.directory.open();
        } catch (IOException e) {
            giveUp(e);
        }
    }

    @Override
    public Optional<Parsed> find(BlobId blob, Language language) {
        FactsKey key = FactsKey.of(blob, language);
        byte[] fresh = unwritten.get(key);
        if (fresh != null) {
            return codec.decode(fresh);
        }
        Optional<byte[]> known = directory.find(key);
        if (directory.isAboutToForget(key)) {
            known.ifPresent(bytes -> remember(key, bytes));
        }
        return known.flatMap(codec::decode);
    }

    @Override
    public void keep(BlobId blob, Language language, Parsed parsed) {
        if (isUsable) {
            remember(FactsKey.of(blob, language), codec.encode(parsed));
        }
    }

    private void remember(FactsKey key, byte[] bytes) {
        if (unwritten.put(key, bytes) == null && unwrittenBytes.addAndGet(bytes.length) > ENOUGH_TO_WRITE) {
            write();
        }
    }

    private synchronized void write() {
        Map<FactsKey, byte[]> batch = Map.copyOf(unwritten);
        unwrittenBytes.set(0);
        if (batch.isEmpty() || !isUsable) {
            return;
        }
        try {
            directory.append(batch);
        } catch (IOException e) {
            giveUp(e);
        }
        batch.forEach(unwritten::remove);
    }

    private void giveUp(IOException cause) {
        isUsable = false;
        LOG.warn("facts can't be cached in {}, so the next run is no faster: {}", directory, cause.toString());
    }

    /** Writes what isn't written yet. */
    @Override
    public void close() {
        write();
    }
}
