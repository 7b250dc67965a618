package dev.descent.demo;

import dev.descent.loss.FactsCache;
import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Facts remembered for as long as the process lives. */
public final class RememberedFacts implements FactsCache {
    private final Map<Key, Parsed> known = new ConcurrentHashMap<>();

    @Override
    public Optional<Parsed> find(BlobId blob, Language language) {
        return Optional.ofNullable(known.get(new Key(blob, language)));
    }

    @Override
    public void keep(BlobId blob, Language language, Parsed parsed) {
        known.put(new Key(blob, language), parsed);
    }

    private record Key(BlobId blob, Language language) {}
}
