package dev.descent.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files around the one that is mended, read only when a recipe asks about them. */
final class Surroundings {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final Snapshot tree;
    private final String path;
    private Optional<List<Set<String>>> words = Optional.empty();

    Surroundings(Snapshot tree, String path) {
        this.tree = tree;
        this.path = path;
    }

    /** The path of the file that is mended. */
    String path() {
        return path;
    }

    /** Whether any other file holds this word, comments and texts of whatever format included. */
    boolean mention(String word) {
        return words().stream().anyMatch(file -> file.contains(word));
    }

    /** Whether any other file holds this word in quotes, as those do who look names up. */
    boolean quote(String word) {
        return mention(word)
                && files().map(entry -> new String(tree.read(entry), UTF_8))
                        .anyMatch(text -> text.contains('"' + word + '"') || text.contains("'" + word + "'"));
    }

    /** Whether any other file holds both words. */
    boolean mentionTogether(String one, String other) {
        return words().stream().anyMatch(file -> file.contains(one) && file.contains(other));
    }

    private List<Set<String>> words() {
        if (words.isEmpty()) {
            words = Optional.of(files().map(entry -> words(new String(tree.read(entry), UTF_8)))
                    .toList());
        }
        return words.get();
    }

    private Stream<Entry> files() {
        return tree.entries().stream()
                .filter(entry -> entry.kind() == Entry.Kind.FILE)
                .filter(entry -> !entry.path().equals(path) && entry.size() <= Snapshot.Limits.MAX_FILE_BYTES);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
