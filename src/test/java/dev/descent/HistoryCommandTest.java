package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Shell.Result;
import dev.descent.git.RealGit;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code descent history} on real repositories. */
class HistoryCommandTest {
    @TempDir
    Path temp;

    private Shell shell;
    private RealGit git;
    private String repository;
    private String tangled;

    /** Four commits, ten days apart: tidy, tangled, on another topic, mended. */
    @BeforeEach
    void aRepositoryWithAPast() {
        shell = new Shell(temp.resolve("cache"));
        git = RealGit.init(temp.resolve("work")).write("src/app.py", tidy(1));
        git.commit("tidy");
        tangled = git.later(10).write("src/app.py", tangled()).commit("tangled");
        git.later(10).write("README.md", "# App\n").commit("on another topic");
        git.later(10).write("src/app.py", tidy(2)).commit("mended");
        repository = git.directory().toString();
    }

    @Test
    void the_curve_rises_and_falls_with_the_code() {
        Result result = shell.run("history", repository);

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("4 revisions · ruler 2", "2026-01-01", "2026-01-31", "ccccc", "Furthest steps")
                .doesNotContain("evenly spread");
        assertThat(result.out().lines().filter(line -> line.contains("  2026-")).map(String::strip))
                .anyMatch(line -> line.startsWith("+") && line.endsWith("tangled"))
                .anyMatch(line -> line.startsWith("−") && line.endsWith("mended"));
    }

    @Test
    void programs_get_every_point() {
        assertThat(losses("history", repository, "--format", "json")).satisfies(losses -> {
            assertThat(losses).hasSize(4);
            assertThat(losses.get(1)).isGreaterThan(losses.get(0)).isEqualTo(losses.get(2));
            assertThat(losses.get(3)).isEqualTo(losses.get(0));
        });
    }

    @Test
    void a_revision_scores_the_same_here_and_there() {
        String score = shell.run("score", repository, "--head", tangled, "--format", "json")
                .out();

        assertThat(first(score))
                .isEqualTo(losses("history", repository, "--format", "json").get(1));
    }

    @Test
    void a_long_past_is_sampled_evenly_and_the_report_says_so() {
        Result result = shell.run("history", repository, "--limit", "2");

        assertThat(result.out()).contains("2 of 4 revisions, evenly spread");
    }

    @Test
    void it_begins_with_a_day_or_a_revision() {
        assertThat(losses("history", repository, "--since", "2026-01-15", "--format", "json"))
                .hasSize(2);
        assertThat(losses("history", repository, "--since", tangled, "--format", "json"))
                .hasSize(3);
        assertThat(losses("history", repository, "--since", "HEAD", "--format", "json"))
                .hasSize(1);
    }

    @Test
    void a_bare_repository_has_a_past_too() {
        git.clone(temp.resolve("bare.git"), "--bare");

        assertThat(losses("history", temp.resolve("bare.git").toString(), "--format", "json"))
                .hasSize(4);
    }

    @Test
    void the_page_is_written_to_a_file() {
        Path file = temp.resolve("history.html");

        Result result = shell.run("history", repository, "--format", "html", "--out", file.toString());

        assertThat(result.out()).isEmpty();
        assertThat(file).content().startsWith("<!doctype html>").contains("on another topic");
    }

    @Test
    void what_cannot_be_done_is_said_in_one_line() {
        git.run("checkout", "--quiet", "--orphan", "elsewhere");
        git.commit("unrelated");
        git.run("checkout", "--quiet", "main");
        Path plain = RealGit.init(temp.resolve("empty")).directory();

        assertThat(shell.run("history", repository, "--since", "2030-01-01").err())
                .endsWith("nothing was committed since 2030-01-01\n");
        assertThat(shell.run("history", repository, "--since", "nonsense").err())
                .isEqualTo("descent: unknown revision: nonsense\n");
        assertThat(shell.run("history", repository, "--since", "elsewhere").err())
                .isEqualTo("descent: elsewhere is not on the first-parent line of HEAD\n");
        assertThat(shell.run("history", plain.toString()).err()).endsWith("the repository has no commits yet\n");
        assertThat(shell.run("history", repository, "--limit", "0").status()).isEqualTo(2);
    }

    private List<Double> losses(String... command) {
        return numbers(shell.run(command).out());
    }

    private static double first(String json) {
        return numbers(json).getFirst();
    }

    private static List<Double> numbers(String json) {
        return Pattern.compile("\"loss\": ([0-9.]+)")
                .matcher(json)
                .results()
                .map(match -> Double.valueOf(match.group(1)))
                .toList();
    }

    private static String tidy(int number) {
        return IntStream.range(0, 30)
                .mapToObj("def f%1$d(a):\n    return a + %1$d\n\n"::formatted)
                .collect(Collectors.joining("", "", "VERSION = " + number + "\n"));
    }

    private static String tangled() {
        StringBuilder text = new StringBuilder("def main(a, b):\n");
        for (int i = 0; i < 12; i++) {
            text.append(
                    "    if a > %d:\n        for x in b:\n            if x == a and a != %d:\n                a = a + %d\n"
                            .formatted(i, i, i));
        }
        return text.append("    return a\n").toString();
    }
}
