package dev.descent.loss;

import dev.descent.loss.Delta.FileDelta;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By how much what the ruler can't see grew, in milli-tokens: long strings, syntax errors and text run as code in scored
 * files, and all that is not scored.
 */
final class DarkMass {
    private final Map<String, Skipped> skippedAtBase;
    private final Map<String, Skipped> skippedAtHead;
    private final long growth;
    private final long dataGrowth;

    DarkMass(List<FileDelta> touched, Map<String, Skipped> skippedAtBase, Map<String, Skipped> skippedAtHead) {
        this.skippedAtBase = skippedAtBase;
        this.skippedAtHead = skippedAtHead;
        Set<String> neverScored = new HashSet<>(skippedAtBase.keySet());
        neverScored.addAll(skippedAtHead.keySet());
        touched.forEach(file -> neverScored.remove(file.path()));
        this.growth = touched.stream().mapToLong(this::growth).sum()
                + neverScored.stream().mapToLong(this::skippedGrowth).sum();
        this.dataGrowth = Math.max(
                0,
                neverScored.stream()
                        .filter(DataFiles::isData)
                        .mapToLong(this::skippedGrowth)
                        .sum());
    }

    /** Of the whole change; negative when it shrank. */
    long growth() {
        return growth;
    }

    /** Of data and templates that code reads, 0 or more. */
    long dataGrowth() {
        return dataGrowth;
    }

    /** Of one compared file; one that is scored on the other side and skipped on this one is dark as a whole. */
    long growth(FileDelta file) {
        return 1000
                * (dark(file.head(), file.base(), skippedAtHead.get(file.path()))
                        - dark(file.base(), file.head(), skippedAtBase.get(file.path())));
    }

    private static long dark(Optional<FileScore> here, Optional<FileScore> there, @Nullable Skipped skipped) {
        if (skipped == null) {
            return here.map(FileScore::darkTokens).orElse(0L);
        }
        return Math.max(
                skipped.darkTokens(), there.map(FileScore::productionTokens).orElse(0L));
    }

    private long skippedGrowth(String path) {
        return 1000 * (tokens(skippedAtHead.get(path)) - tokens(skippedAtBase.get(path)));
    }

    private static long tokens(@Nullable Skipped skipped) {
        return skipped == null ? 0 : skipped.darkTokens();
    }
}
