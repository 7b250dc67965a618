package dev.descent.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The homes with dependencies of all repositories' checks; those of a repository are at {@code installation/owner/name}. */
public final class HomeShelf {
    /** Of a repository's name. */
    private static final int DEPTH = 3;

    private final Path folder;

    /** Keeps them below {@code folder}. */
    public HomeShelf(Path folder) {
        this.folder = folder;
    }

    /** Where homes of {@code installation/owner/name} are. */
    public Path of(String repository) {
        return folder.resolve(repository);
    }

    /** Removes those of repositories that aren't known any more, and those that were not used since then. */
    public void tidy(Instant since, Predicate<String> isKnown) {
        below(folder.toFile(), DEPTH).forEach(repository -> {
            if (!isKnown.test(folder.relativize(repository.toPath()).toString())) {
                Folder.delete(repository.toPath());
            } else {
                below(repository, 1)
                        .filter(home ->
                                Instant.ofEpochMilli(home.lastModified()).isBefore(since))
                        .forEach(home -> Folder.delete(home.toPath()));
            }
        });
    }

    private static Stream<File> below(File place, int depth) {
        if (depth == 0) {
            return Stream.of(place);
        }
        File[] inside = place.listFiles(File::isDirectory);
        return inside == null ? Stream.empty() : Stream.of(inside).flatMap(each -> below(each, depth - 1));
    }
}
