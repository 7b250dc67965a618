package dev.descent.loss;

import dev.descent.repo.BlobId;
import dev.descent.source.Language;
import dev.descent.source.Tokens;
import java.util.List;

/**
 * What one file carries.
 *
 * @param path relative to the tree's root
 * @param blob the id of its bytes
 * @param language its language
 * @param tokens its weighted tokens; of a production file without the test code inside it
 * @param darkTokens how many of them the ruler can't see into: long strings, syntax errors, text run as code; 0 for a test
 * @param isTest whether it is test code, which carries nothing
 * @param share the sum of its units' shares, in milli-tokens
 * @param units every function and type in source order, the file itself last
 * @param code its tokens: what tells code that was removed from code that went elsewhere
 */
public record FileScore(
        String path,
        BlobId blob,
        Language language,
        long tokens,
        long darkTokens,
        boolean isTest,
        Terms share,
        List<UnitScore> units,
        Tokens code) {
    public FileScore {
        units = List.copyOf(units);
    }

    /** What it adds to T, in tokens: 0 for a test. */
    public long productionTokens() {
        return isTest ? 0 : tokens;
    }
}
