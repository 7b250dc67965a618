package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.FileScore;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.Terms;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The ruler is frozen: this golden file holds scores of programs in every language to the last milli-token. Whoever changes one
 * makes a new ruler: a new {@link Ruler#VERSION}, a new file, and a reason in the change log.
 */
class FrozenScoresTest {
    private static final Path FOLDER = Path.of("src/test/resources");
    private static final Path GOLDEN = FOLDER.resolve("golden/ruler-" + Ruler.VERSION + ".txt");
    /** Each is scored as a tree of its own. */
    private static final List<String> TREES =
            List.of("cognitive", "goodhart/java", "goodhart/python", "goodhart/typescript", "sample/base");

    @Test
    void no_score_has_changed() throws IOException {
        StringBuilder scores = new StringBuilder();
        for (String tree : TREES) {
            scores.append(text(tree, score(FOLDER.resolve(tree))));
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, scores);
        }
        assertThat(scores.toString())
                .as("ruler " + Ruler.VERSION + " is frozen")
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static Score score(Path folder) throws IOException {
        MemoryTree tree = new MemoryTree(folder.getFileName().toString());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // what lies below a folder of tests carries no loss, so the conformance suites move to one of programs
                tree.file("app/" + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 2)) {
            return scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
        }
    }

    private static String text(String tree, Score score) {
        return line(tree, score.tokens(), score.terms())
                + score.files().stream()
                        .filter(file -> !file.isTest())
                        .map(FrozenScoresTest::line)
                        .collect(Collectors.joining());
    }

    private static String line(FileScore file) {
        return line("  " + file.path(), file.tokens(), file.share());
    }

    private static String line(String name, long tokens, Terms terms) {
        return String.format(
                Locale.ROOT,
                "%-48s %7d tokens  A %9d  B %8d  C %8d  D %7d  M %7d%n",
                name,
                tokens,
                terms.complexity(),
                terms.economy(),
                terms.duplication(),
                terms.state(),
                terms.modularity());
    }
}
