package dev.descent.store.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.FactsCache;
import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Unparsed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryFactsCacheTest {
    private static final BlobId BLOB = new BlobId("00112233445566778899aabbccddeeff00112233");

    private Duration now = Duration.ZERO;
    private final Counting below = new Counting();
    private final MemoryFactsCache cache = new MemoryFactsCache(below, 1 << 20, () -> now.toNanos());

    @Test
    void what_was_found_once_is_not_asked_for_again() {
        below.facts.put(BLOB, new Unparsed("why"));

        assertThat(cache.find(BLOB, Language.GO)).contains(new Unparsed("why"));
        assertThat(cache.find(BLOB, Language.GO)).contains(new Unparsed("why"));

        assertThat(below.questions).isEqualTo(1);
    }

    @Test
    void what_is_not_used_for_ten_minutes_is_given_back() {
        below.facts.put(BLOB, new Unparsed("why"));
        cache.find(BLOB, Language.GO);
        now = now.plusMinutes(9);
        cache.find(BLOB, Language.GO);
        now = now.plusMinutes(9);
        cache.find(BLOB, Language.GO);
        assertThat(below.questions).isEqualTo(1);

        now = now.plusMinutes(11);

        assertThat(cache.find(BLOB, Language.GO)).contains(new Unparsed("why"));
        assertThat(below.questions).isEqualTo(2);
    }

    @Test
    void what_is_kept_is_kept_below_too() {
        cache.keep(BLOB, Language.GO, new Unparsed("why"));

        assertThat(cache.find(BLOB, Language.GO)).contains(new Unparsed("why"));
        assertThat(cache.find(BLOB, Language.RUST)).isEmpty();
        assertThat(below.facts).containsKey(BLOB);
    }

    private static final class Counting implements FactsCache {
        private final Map<BlobId, Parsed> facts = new HashMap<>();
        private int questions;

        @Override
        public Optional<Parsed> find(BlobId blob, Language language) {
            questions++;
            return Optional.ofNullable(facts.get(blob)).filter(parsed -> language == Language.GO);
        }

        @Override
        public void keep(BlobId blob, Language language, Parsed parsed) {
            facts.put(blob, parsed);
        }
    }
}
