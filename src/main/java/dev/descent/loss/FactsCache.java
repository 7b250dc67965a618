package dev.descent.loss;

import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import java.util.Optional;

/** Port: remembers what a blob parsed to, by blob, language and the parser's version. Safe for concurrent use. */
public interface FactsCache {
    /** What this blob parsed to, or nothing when that isn't known. */
    Optional<Parsed> find(BlobId blob, Language language);

    /** Remembers what this blob parsed to; may forget it again. */
    void keep(BlobId blob, Language language, Parsed parsed);
}
