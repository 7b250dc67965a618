package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.FileScore;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Scorer;
import dev.descent.loss.Term;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures of {@code docs/examples.md} are those of the code that stands above them. */
class WorkedExamplesTest {
    private static final Path EXAMPLES = Path.of("docs/examples.md");
    /** Some files, and the table that follows them. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?<files>(?:```\\w+ \\S+\\n[\\s\\S]*?```\\n\\s*)+)(?<head>\\| file .*\\n\\|-.*\\n)(?<rows>(?:\\|.*\\n)*)");

    private static final Pattern FILE = Pattern.compile("```\\w+ (\\S+)\\n([\\s\\S]*?)```\\n");

    @Test
    void the_code_has_the_scores_that_are_told() throws IOException {
        String told = Files.readString(EXAMPLES);
        String actual = EXAMPLE.matcher(told)
                .replaceAll(example -> Matcher.quoteReplacement(
                        example.group("files") + example.group("head") + rows(example.group("files"))));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(EXAMPLES, actual);
        }
        assertThat(actual).contains("| route.py |").isEqualTo(Files.readString(EXAMPLES));
    }

    private static String rows(String files) {
        MemoryTree tree = new MemoryTree("example");
        FILE.matcher(files).results().forEach(file -> tree.file(file.group(1), file.group(2)));
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 1)) {
            return scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE).files().stream()
                    .map(WorkedExamplesTest::row)
                    .collect(Collectors.joining());
        }
    }

    private static String row(FileScore file) {
        String terms = Arrays.stream(Term.values())
                .map(term -> String.format(Locale.ROOT, "%.3f", file.share().get(term) / 1000.0))
                .collect(Collectors.joining(" | "));
        return String.format(Locale.ROOT, "| %s | %d | %s |%n", file.path(), file.tokens(), terms);
    }
}
