package dev.descent.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Gradient;
import dev.descent.loss.Hotspot;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Patch;
import dev.descent.repo.PatchedSnapshot;
import dev.descent.repo.PathRules;
import dev.descent.repo.Snapshot;
import dev.descent.train.Assignment;
import dev.descent.train.Proposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes alone, on the messy sample repository: five epochs of three hotspots, whatever lowers the loss is kept. */
class SampleDescentTest {
    private static final Path SAMPLE = Path.of("src/test/resources/sample/base");
    private static final int EPOCHS = 5;
    private static final int HOTSPOTS = 3;

    private final Recipes recipes = new Recipes(Mending.parser());

    @TempDir
    Path folder;

    @Test
    void the_loss_falls_by_forty_percent_and_its_own_tests_stay_green() throws Exception {
        MemoryTree base = read();
        List<Score> scores = new ArrayList<>();
        try (Scorer scorer = new Scorer(Mending.parser(), new MemoryFactsCache(), 2)) {
            Patch patch = Patch.NONE;
            scores.add(scorer.score(base, PathRules.NONE, Ruler.DEFAULT, Progress.NONE));
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                patch = epoch(scorer, base, patch, scores);
            }
            write(new PatchedSnapshot(base, patch));
        }

        double[] losses = scores.stream().mapToDouble(Score::loss).toArray();
        assertThat(losses[losses.length - 1]).as(recipesCurve(losses)).isLessThan(0.6 * losses[0]);
        assertThat(losses[0] - losses[HOTSPOTS]).isGreaterThan(losses[HOTSPOTS] - losses[losses.length - 1]);
        assertThat(check()).contains("24 tests, 0 failed");
    }

    private static String recipesCurve(double[] losses) {
        return java.util.Arrays.toString(losses);
    }

    /** One round: each hotspot is mended once at most. */
    private Patch epoch(Scorer scorer, Snapshot base, Patch before, List<Score> scores) {
        Patch patch = before;
        int mended = 0;
        for (Hotspot spot : Gradient.of(scores.getLast(), 100)) {
            if (mended < HOTSPOTS) {
                PatchedSnapshot tree = new PatchedSnapshot(base, patch);
                Assignment assignment =
                        new Assignment(tree, PathRules.NONE, scores.getLast(), spot, Collections.emptySortedMap());
                if (recipes.propose(assignment) instanceof Proposal.Change change) {
                    Patch with = patch.then(change.patch());
                    Score after =
                            scorer.score(new PatchedSnapshot(base, with), PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
                    if (after.loss() < scores.getLast().loss()) {
                        patch = with;
                        scores.add(after);
                        mended++;
                    }
                }
            }
        }
        return patch;
    }

    private static MemoryTree read() throws IOException {
        MemoryTree tree = new MemoryTree("sample");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.file(SAMPLE.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return tree;
    }

    private void write(Snapshot tree) throws IOException {
        for (var entry : tree.entries()) {
            Path target = folder.resolve(entry.path());
            Files.createDirectories(target.getParent());
            Files.write(target, tree.read(entry));
        }
    }

    private String check() throws IOException, InterruptedException {
        ProcessBuilder check =
                new ProcessBuilder("sh", "check").directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = check.environment();
        environment.merge(
                "PATH",
                Path.of(System.getProperty("java.home"), "bin").toString(),
                (path, tools) -> tools + ":" + path);
        Process process = check.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
