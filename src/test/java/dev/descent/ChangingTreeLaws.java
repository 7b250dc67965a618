package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A scorer remembers the trees before, so that a small change is scored fast; the score is the one of a fresh start. */
class ChangingTreeLaws {
    private static final int STEPS = 6;
    private static final PathRules WITHOUT_GRAPHS =
            path -> path.contains("graph") ? Optional.of("about graphs") : Optional.empty();

    private final MemoryFactsCache facts = new MemoryFactsCache();
    private final Map<String, String> sources = realFiles();

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void what_was_scored_before_changes_no_score(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, String> files = new TreeMap<>(sources);
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer remembering = new Scorer(parser, facts, 2)) {
            Score before = score(remembering, files, PathRules.NONE);
            for (int step = 0; step < STEPS; step++) {
                int edits = 1 + random.nextInt(4);
                for (int edit = 0; edit < edits; edit++) {
                    change(files, random);
                }
                PathRules rules = random.nextInt(4) == 0 ? WITHOUT_GRAPHS : PathRules.NONE;
                Score now = score(remembering, files, rules);
                try (Scorer fresh = new Scorer(parser, facts, 2)) {
                    Score expected = score(fresh, files, rules);
                    assertThat(now).isEqualTo(expected);
                    assertThat(Delta.between(before, now)).isEqualTo(Delta.between(before, expected));
                }
                before = now;
            }
        }
    }

    private static void change(Map<String, String> files, Random random) {
        List<String> paths = new ArrayList<>(files.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        String other = paths.get(random.nextInt(paths.size()));
        switch (random.nextInt(7)) {
            case 0 -> files.remove(path);
            case 1 -> files.put(sibling(path, "Copy" + random.nextInt(9)), text(files, path));
            case 2 ->
                files.put(
                        sibling(path, "Moved" + random.nextInt(9)),
                        text(files, path).replace(name(path), "Moved"));
            case 3 -> files.put(path, text(files, path).replace("private ", "public "));
            case 4 -> files.put(path, withoutSomeLines(text(files, path), random));
            case 5 ->
                files.put(
                        sibling(path, "rules").replaceAll("[.]\\w+$", random.nextBoolean() ? ".json" : ".js.flow"),
                        "{}");
            default -> files.put(path, half(text(files, path), true) + half(text(files, other), false));
        }
    }

    private static String text(Map<String, String> files, String path) {
        return files.getOrDefault(path, "");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private static String sibling(String path, String name) {
        return path.substring(0, path.lastIndexOf('/') + 1) + name + path.substring(path.lastIndexOf('.'));
    }

    private static String withoutSomeLines(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int from = random.nextInt(lines.size() + 1);
        lines.subList(from, Math.min(lines.size(), from + random.nextInt(12))).clear();
        return String.join("\n", lines);
    }

    private static String half(String text, boolean first) {
        List<String> lines = text.lines().toList();
        int middle = lines.size() / 2;
        return String.join("\n", first ? lines.subList(0, middle) : lines.subList(middle, lines.size())) + "\n";
    }

    private static Score score(Scorer scorer, Map<String, String> files, PathRules rules) {
        MemoryTree tree = new MemoryTree("tree");
        files.forEach(tree::file);
        return scorer.score(tree, rules, Ruler.DEFAULT, Progress.NONE);
    }

    /** This project's term rules and dialects, and the programs of the conformance suites. */
    private static Map<String, String> realFiles() {
        Map<String, String> files = new TreeMap<>();
        for (String root : List.of(
                "src/main/java/dev/descent/loss",
                "src/main/java/dev/descent/source",
                "src/test/resources/cognitive",
                "src/test/resources/sample")) {
            try (Stream<Path> found = Files.walk(Path.of(root))) {
                found.filter(Files::isRegularFile)
                        .filter(file -> file.getFileName().toString().contains("."))
                        .forEach(file -> files.put(path(file), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** What lies below a folder of tests would carry no loss. */
    private static String path(Path file) {
        return file.toString()
                .replace('\\', '/')
                .replace("src/test/resources", "lib")
                .replace("src/main/java", "app");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
