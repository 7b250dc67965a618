package dev.descent.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.repo.Entry;
import dev.descent.repo.Snapshot;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files around the one that is mended, read only when a recipe asks about them. */
final class Surroundings {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final Snapshot tree;
    private final String path;
    private Optional<Set<String>> words = Optional.empty();

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
        if (words.isEmpty()) {
            words = Optional.of(read());
        }
        return words.get().contains(word);
    }

    private Set<String> read() {
        Set<String> found = new HashSet<>();
        for (Entry entry : tree.entries()) {
            if (entry.kind() == Entry.Kind.FILE
                    && !entry.path().equals(path)
                    && entry.size() <= Snapshot.Limits.MAX_FILE_BYTES) {
                Matcher matcher = WORD.matcher(new String(tree.read(entry), UTF_8));
                while (matcher.find()) {
                    found.add(matcher.group());
                }
            }
        }
        return found;
    }
}
