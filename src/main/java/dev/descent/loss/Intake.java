package dev.descent.loss;

import dev.descent.repo.Entry;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a tree can be scored, as far as its paths say.
 *
 * @param candidates files to read, sorted by path
 * @param skipped files that look like source and aren't read, sorted by path
 */
record Intake(List<Candidate> candidates, List<Skipped> skipped) {

    /** A file to read. */
    record Candidate(Entry entry, Language language) {}

    /** Sorts the entries of a tree; what is no source code at all is left out. */
    static Intake of(List<Entry> entries, PathRules rules) {
        List<Candidate> candidates = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<Language> language = Language.ofPath(entry.path());
            if (!isSource(entry, language)) {
                continue;
            }
            Optional<String> reason = refusal(entry, rules);
            if (reason.isPresent()) {
                skipped.add(Skipped.of(entry, reason.get()));
            } else {
                language.ifPresent(known -> candidates.add(new Candidate(entry, known)));
            }
        }
        return new Intake(candidates, skipped);
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
