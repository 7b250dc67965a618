package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.descent.git.GitWorkplaces;
import dev.descent.git.RealGit;
import dev.descent.loss.Delta;
import dev.descent.loss.Delta.FileDelta;
import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.Verdict;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.repo.CommitId;
import dev.descent.repo.PathRules;
import dev.descent.repo.Repository;
import dev.descent.repo.Snapshot;
import dev.descent.repo.Workplace;
import dev.descent.syntax.TreeSitterParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messy sample repository, and the four commits that mend it, each where the gradient of the one before points. */
class SampleTest {
    private static final Path SAMPLE = Path.of("src/test/resources/sample");
    private static final int STEPS = 4;

    private static final List<String> COMMITS = new ArrayList<>();
    private static final List<Score> SCORES = new ArrayList<>();

    @TempDir
    static Path folder;

    private static RealGit git;

    @BeforeAll
    static void scoreEveryCommit() throws IOException {
        git = RealGit.init(folder.resolve("courier"));
        copy(SAMPLE.resolve("base"), git.directory());
        COMMITS.add(git.commit("Courier, in a hurry"));
        for (int step = 1; step <= STEPS; step++) {
            Path overlay = SAMPLE.resolve("step-" + step);
            copy(overlay, git.directory());
            COMMITS.add(git.commit(Files.readString(overlay.resolve("MESSAGE"))));
        }
        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new MemoryFactsCache(), 2);
                Workplace workplace = new GitWorkplaces().open(git.directory().toString())) {
            Repository repository = workplace.repository().orElseThrow();
            for (String commit : COMMITS) {
                Snapshot tree = repository.snapshot(new CommitId(commit));
                SCORES.add(scorer.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE));
            }
        }
    }

    @Test
    void the_loss_falls_with_every_commit_and_most_with_the_first() {
        double[] losses = SCORES.stream().mapToDouble(Score::loss).toArray();
        // docs/ruler.md tells these
        assertThat(losses).containsExactly(new double[] {0.86, 0.66, 0.48, 0.38, 0.31}, within(0.005));

        for (int step = 1; step <= STEPS; step++) {
            assertThat(losses[step]).isLessThan(losses[step - 1]);
            assertThat(losses[step - 1] - losses[step]).isLessThanOrEqualTo(losses[0] - losses[1]);
        }
        assertThat(losses[STEPS]).isLessThan(losses[0] / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "1, Connection.exchange",
        "2, Client.post",
        "3, ResponseReader.readBody",
        "4, Url.parse",
    })
    void every_commit_mends_what_the_gradient_before_it_pointed_at(int step, String unit) {
        Score before = SCORES.get(step - 1);
        Score after = SCORES.get(step);

        assertThat(Gradient.of(before, 5))
                .extracting(spot -> spot.unit().name())
                .contains(unit);
        assertThat(total(after, unit)).isLessThan(total(before, unit) / 2);
    }

    @Test
    void of_three_copies_only_the_steepest_is_named() {
        assertThat(Gradient.of(SCORES.get(1), 100))
                .extracting(spot -> spot.unit().name())
                .containsOnlyOnce("Client.post")
                .doesNotContain("Client.get", "Client.put");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void every_commit_is_better_and_touches_what_it_wrote(int step) throws IOException {
        Delta delta = Delta.between(SCORES.get(step - 1), SCORES.get(step));

        assertThat(delta.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(delta.change()).isNegative();
        assertThat(delta.files())
                .filteredOn(FileDelta::isTouched)
                .extracting(FileDelta::path)
                .isEqualTo(written(step));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void its_own_tests_pass_at_every_commit(int step) throws Exception {
        Path tree = folder.resolve("tree-" + step);
        git.run("worktree", "add", "--quiet", tree.toString(), COMMITS.get(step));
        ProcessBuilder check =
                new ProcessBuilder("sh", "check").directory(tree.toFile()).redirectErrorStream(true);
        check.environment().merge("PATH", javaTools(), (path, tools) -> tools + ":" + path);
        Process process = check.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("tests, 0 failed");
        assertThat(tree.resolve("build/test-results/TEST-courier.xml")).exists();
    }

    private static String javaTools() {
        return Path.of(System.getProperty("java.home"), "bin").toString();
    }

    private static long total(Score score, String unit) {
        return score.files().stream()
                .flatMap(file -> file.units().stream())
                .filter(each -> each.name().equals(unit))
                .mapToLong(each -> each.share().total())
                .sum();
    }

    private static List<String> written(int step) throws IOException {
        Path overlay = SAMPLE.resolve("step-" + step);
        try (Stream<Path> files = Files.walk(overlay)) {
            return files.map(file -> overlay.relativize(file).toString())
                    .filter(path -> path.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (!target.endsWith("MESSAGE")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
