package dev.descent.loss;

import dev.descent.repo.BlobId;
import dev.descent.repo.Entry;

/**
 * A file that is not scored.
 *
 * @param path relative to the tree's root
 * @param blob the id of its bytes
 * @param reason why, as people read it
 * @param darkTokens its size in tokens, six bytes each: growth of what the ruler can't see is charged; 0 among tests
 */
public record Skipped(String path, BlobId blob, String reason, long darkTokens) {
    private static final long BYTES_PER_TOKEN = 6;

    static Skipped of(Entry entry, String reason) {
        long tokens =
                TestPaths.isBelowTests(entry.path()) ? 0 : Math.ceilDiv(Math.max(0, entry.size()), BYTES_PER_TOKEN);
        return new Skipped(entry.path(), entry.blob(), reason, tokens);
    }
}
