package dev.descent.loss;

import dev.descent.loss.Item.Candidate;
import dev.descent.loss.Item.Data;
import dev.descent.loss.Item.Other;
import dev.descent.loss.Item.Unread;
import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.source.Language;
import java.util.Optional;

/** Tells what of a tree can be scored, as far as its paths say. */
final class Intake {
    private Intake() {}

    /** What becomes of an entry. */
    static Item of(Entry entry, PathRules rules) {
        Optional<Language> language = Language.ofPath(entry.path());
        if (!isSource(entry, language)) {
            return DataFiles.isData(entry, rules)
                    ? new Data(entry, Skipped.of(entry, DataFiles.REASON))
                    : new Other(entry);
        }
        Optional<String> reason = refusal(entry, rules);
        return reason.isPresent() || language.isEmpty()
                ? new Unread(entry, Skipped.of(entry, reason.orElseThrow()))
                : new Candidate(entry, language.get());
    }

    private static boolean isSource(Entry entry, Optional<Language> language) {
        return entry.kind() == Entry.Kind.SUBMODULE
                || language.isPresent()
                || SourcePaths.unsupportedLanguage(entry.path()).isPresent();
    }

    private static Optional<String> refusal(Entry entry, PathRules rules) {
        return switch (entry.kind()) {
            case SYMLINK -> Optional.of("symbolic link");
            case ABSENT -> Optional.of("absent from this partial clone");
            case SUBMODULE -> Optional.of("submodule");
            case FILE ->
                rules.exclusion(entry.path())
                        .or(() -> SourcePaths.vendored(entry.path()))
                        .or(() -> SourcePaths.isBuildFile(entry.path()) ? Optional.of("build file") : Optional.empty())
                        .or(() -> SourcePaths.unsupportedLanguage(entry.path())
                                .map(language -> "unsupported language (" + language + ")"))
                        .or(() -> entry.size() > Snapshot.Limits.MAX_FILE_BYTES
                                ? Optional.of("over 1 MB")
                                : Optional.empty());
        };
    }
}
