package dev.descent.store.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.descent.loss.FactsCache;
import dev.descent.repo.BlobId;
import dev.descent.source.FileFacts;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Unparsed;
import java.time.Duration;
import java.util.Optional;

/** Keeps what was used last in memory, and asks another cache for the rest. */
public final class MemoryFactsCache implements FactsCache {
    /** A pull request in work is pushed to again within minutes; memory for others would only ever fill up. */
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Cache<Key, Parsed> memory;
    private final FactsCache below;

    /**
     * Puts memory before {@code below}.
     *
     * @param maxBytes about how much memory it may take
     */
    public MemoryFactsCache(FactsCache below, long maxBytes) {
        this(below, maxBytes, Ticker.systemTicker());
    }

    MemoryFactsCache(FactsCache below, long maxBytes, Ticker clock) {
        this.below = below;
        this.memory = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Parsed parsed) -> bytes(parsed))
                .expireAfterAccess(UNUSED)
                .ticker(clock)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    @Override
    public Optional<Parsed> find(BlobId blob, Language language) {
        Key key = new Key(blob, language);
        Parsed known = memory.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Parsed> found = below.find(blob, language);
        found.ifPresent(parsed -> memory.put(key, parsed));
        return found;
    }

    @Override
    public void keep(BlobId blob, Language language, Parsed parsed) {
        memory.put(new Key(blob, language), parsed);
        below.keep(blob, language, parsed);
    }

    /** A small number for each token and three for each different one, and objects of a common size for the rest. */
    private static int bytes(Parsed parsed) {
        return switch (parsed) {
            case Unparsed _ -> 100;
            case FileFacts facts ->
                500
                        + 3 * facts.tokens().size()
                        + 12 * facts.tokens().table().size()
                        + 150 * (facts.functions().size() + facts.types().size())
                        + 60 * (facts.uses().size() + facts.imports().size());
        };
    }

    private record Key(BlobId blob, Language language) {}
}
