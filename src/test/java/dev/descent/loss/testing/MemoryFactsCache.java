package dev.descent.loss.testing;

import dev.descent.loss.FactsCache;
import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers everything. */
public final class MemoryFactsCache implements FactsCache {
    private final Map<Key, Parsed> known = new ConcurrentHashMap<>();

    private record Key(BlobId blob, Language language) {}

    @Override
    public Optional<Parsed> find(BlobId blob, Language language) {
        return Optional.ofNullable(known.get(new Key(blob, language)));
    }

    @Override
    public void keep(BlobId blob, Language language, Parsed parsed) {
        known.put(new Key(blob, language), parsed);
    }
}
