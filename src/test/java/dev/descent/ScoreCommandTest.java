package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Shell.Result;
import dev.descent.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code descent score} on real repositories: which trees it takes, what it says, how it ends. */
class ScoreCommandTest {
    private static final String TIDY = "class Tidy {\n    public int one() {\n        return 1;\n    }\n}\n";

    @TempDir
    Path temp;

    private Shell shell;
    private RealGit git;
    private String repository;

    /** {@code main} has moved on since {@code feature}, which adds a tangled function, left it. */
    @BeforeEach
    void aRepositoryWithABranch() {
        shell = new Shell(temp.resolve("cache"));
        git = RealGit.init(temp.resolve("work")).write("src/Tidy.java", TIDY);
        git.commit("tidy");
        git.run("checkout", "--quiet", "-b", "feature");
        git.write("src/Tangle.java", tangled("Tangle")).commit("tangled");
        git.run("checkout", "--quiet", "main");
        git.write("src/Elsewhere.java", tangled("Elsewhere")).commit("main moves on");
        git.run("checkout", "--quiet", "feature");
        repository = git.directory().toString();
    }

    @Test
    void a_working_tree_is_scored_as_it_stands_and_hotspots_are_named() {
        git.write("src/Untracked.java", tangled("Untracked"));

        Result result = shell.run("score", repository);

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .startsWith("Loss ")
                .contains("Tangle.decide", "src/Untracked.java")
                .doesNotContain("Elsewhere");
    }

    @Test
    void a_revision_is_scored_from_the_object_database() {
        git.write("src/Untracked.java", tangled("Untracked"));

        assertThat(shell.run("score", repository, "--head", "main").out())
                .contains("Elsewhere.decide")
                .doesNotContain("Tangle.decide", "Untracked");
    }

    @Test
    void a_bare_repository_shows_its_head() {
        git.clone(temp.resolve("bare.git"), "--bare");

        assertThat(shell.run("score", temp.resolve("bare.git").toString()).out())
                .contains("Tangle.decide")
                .doesNotContain("Elsewhere");
    }

    @Test
    void a_change_is_compared_with_where_it_left_the_base() {
        Result result = shell.run("score", repository, "--base", "main");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("Tangle.decide").doesNotContain("Elsewhere");
    }

    @Test
    void two_revisions_are_compared_without_a_working_tree() {
        git.clone(temp.resolve("bare.git"), "--bare");

        assertThat(shell.run("score", temp.resolve("bare.git").toString(), "--base", "main", "--head", "feature")
                        .out())
                .contains("Tangle.decide")
                .doesNotContain("Elsewhere");
    }

    @Test
    void two_directories_are_compared_tree_against_tree() {
        RealGit before = RealGit.init(temp.resolve("before")).write("src/Tidy.java", TIDY);

        Result result =
                shell.run("score", repository, "--base", before.directory().toString());

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("Tangle.decide");
    }

    @Test
    void a_directory_of_a_repository_is_scored_alone() {
        git.write("other/Other.java", tangled("Other"));

        assertThat(shell.run("score", repository + "/src", "--base", "main").out())
                .contains("Tangle.decide")
                .doesNotContain("Other");
        assertThat(shell.run("score", repository + "/other").out())
                .contains("Other.decide")
                .doesNotContain("Tangle");
    }

    @Test
    void a_second_run_says_the_same_without_reading_anything_again() throws IOException {
        String noise = new Random(1).ints(5_000).mapToObj(Integer::toHexString).collect(Collectors.joining());
        git.write("src/Large.java", "/* " + noise + " */ class Large {}\n").commit("large");
        String[] command = {"score", repository, "--head", "feature", "--format", "json"};
        String cold = shell.run(command).out();
        damage(git.run("rev-parse", "feature:src/Large.java"));

        Result warm = shell.run(command);

        assertThat(warm.err()).isEmpty();
        assertThat(warm.out()).isEqualTo(cold);
        assertThat(new Shell(temp.resolve("another cache")).run(command).err())
                .startsWith("descent: src/Large.java is damaged");
    }

    /** Cuts off the second half of a loose object. */
    private void damage(String id) throws IOException {
        Path object = git.directory().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        byte[] whole = Files.readAllBytes(object);
        Files.delete(object);
        Files.write(object, Arrays.copyOf(whole, whole.length / 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    table    | Loss
                    json     | "ruler"
                    markdown | #
                    sarif    | sarif
                    folded   | src
                    speedscope | speedscope.app
                    html     | <!DOCTYPE html>
                    """)
    void every_format_shows_a_tree_and_a_change(String format, String trait) {
        assertThat(shell.run("score", repository, "--format", format).out()).containsIgnoringCase(trait);
        assertThat(shell.run("score", repository, "--format", format.toUpperCase(Locale.ROOT), "--base", "main")
                        .out())
                .containsIgnoringCase(trait);
    }

    @Test
    void what_is_written_to_a_file_is_not_shown_and_has_no_colours() {
        Path file = temp.resolve("loss.txt");

        Result result = shell.withColours().run("score", repository, "--out", file.toString());

        assertThat(result.out()).isEmpty();
        assertThat(file).content().startsWith("Loss ").doesNotContain("\u001b[");
        assertThat(shell.run("score", repository).out()).contains("\u001b[");
    }

    @Test
    void the_list_is_as_long_as_asked_for() {
        assertThat(shell.run("score", repository, "--limit", "0").out()).doesNotContain("Tangle.decide");
    }

    @Test
    void a_gate_lets_through_what_it_allows_and_nothing_more() {
        assertThat(shell.run("score", repository, "--base", "main", "--fail-above", "0")
                        .status())
                .isEqualTo(3);
        assertThat(shell.run("score", repository, "--base", "main", "--fail-above", "5")
                        .status())
                .isZero();
        assertThat(shell.run("score", repository, "--base", "HEAD", "--fail-above", "0")
                        .status())
                .isZero();
    }

    @Test
    void what_is_in_escrow_pays_for_no_gate() {
        git.run("checkout", "--quiet", "-b", "removal", "main");
        git.run("rm", "--quiet", "src/Elsewhere.java");
        git.commit("without what was in use");

        Result gated = shell.run("score", repository, "--base", "main", "--fail-above", "-0.01");

        assertThat(gated.out()).contains("escrow");
        assertThat(gated.status()).isEqualTo(3);
    }

    @Test
    void the_base_decides_what_is_ignored_not_the_change() {
        git.write(".github/descent.yml", "ignore: [src/Tangle.java]\n");
        git.write(".gitattributes", "src/Tangle.java linguist-generated\n");
        assertThat(shell.run("score", repository).out()).doesNotContain("Tangle.decide");
        assertThat(shell.run("score", repository, "--base", "main").out()).contains("Tangle.decide");

        git.run("checkout", "--quiet", "main");
        git.commit("the base allows it");
        git.run("checkout", "--quiet", "feature");

        assertThat(shell.run("score", repository, "--base", "main").out()).doesNotContain("Tangle.decide");
    }

    @Test
    void a_mistake_in_the_configuration_is_told_and_the_defaults_apply() {
        String proper = shell.run("score", repository).out();
        git.write(".github/descent.yml", "\nweights:\n  beauty: 2\n");

        Result result = shell.run("score", repository);

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .startsWith("descent: .github/descent.yml, line 3: weights.beauty: ")
                .hasLineCount(1);
        assertThat(result.out().lines().findFirst()).isEqualTo(proper.lines().findFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "score . .",
                "score --nonsense",
                "score --format yaml",
                "score --limit many",
                "score --limit -1",
                "score --fail-above 0.1",
                "score --base main --fail-above NaN",
                "score --base",
                "scare"
            })
    void wrong_usage_is_said_with_a_hint(String commandLine) {
        Result result = shell.run(commandLine.isEmpty() ? new String[0] : commandLine.split(" "));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("descent: ").contains("--help");
    }

    @Test
    void errors_are_one_line_each() {
        RealGit empty = RealGit.init(temp.resolve("empty"));
        RealGit.initBare(temp.resolve("empty.git"));
        RealGit.init(temp.resolve("plain-parent")).write("../plain/A.java", TIDY);
        git.run("checkout", "--quiet", "--orphan", "stranger");
        git.commit("unrelated");
        String nowhere = temp.resolve("nowhere").toString();
        String plain = temp.resolve("plain").toString();

        assertFails(nowhere + " does not exist", nowhere);
        assertFails("unknown revision: nope", repository, "--head", "nope");
        assertFails("unknown revision: nope", repository, "--base", "nope");
        assertFails("main and HEAD have no common ancestor", repository, "--base", "main");
        assertFails(plain + " is not in a git repository", plain, "--head", "main");
        assertFails("no such directory: main", plain, "--base", "main");
        assertFails(
                empty.directory() + ": the repository has no commits yet",
                empty.directory().toString(),
                "--base",
                "main");
        assertFails(
                "the repository has no commits yet", temp.resolve("empty.git").toString());
    }

    @Test
    void a_file_that_cannot_be_written_is_told_before_the_work() {
        assertFails(
                "there is no directory",
                "/nowhere",
                "--out",
                temp.resolve("no/such/file").toString());
        assertFails("it is a directory", "/nowhere", "--out", temp.toString());
    }

    @Test
    void verbose_shows_where_an_error_came_from() {
        Result result = shell.run("score", "/nowhere", "--verbose");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("descent: /nowhere does not exist\n")
                .contains("\tat dev.descent.");
    }

    @Test
    void a_tree_without_code_gets_one_sentence() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));

        Result result = shell.run("score", empty.toString());

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .startsWith("Nothing to score: no code of a known language in ")
                .endsWith("empty.\n")
                .hasLineCount(1);
    }

    @Test
    void a_tree_whose_files_are_all_skipped_says_why() throws IOException {
        Path skipped = Files.createDirectory(temp.resolve("skipped"));
        Files.write(skipped.resolve("A.java"), new byte[] {0, 1, 2, 0});

        for (String format : List.of("table", "markdown")) {
            Result result = shell.run("score", skipped.toString(), "--format", format);

            assertThat(result.status()).isZero();
            assertThat(result.out())
                    .startsWith("Nothing to score: ")
                    .contains("1 file skipped: 1 ")
                    .hasLineCount(1);
        }
    }

    @Test
    void the_choices_of_formats_are_as_people_type_them() {
        assertThat(shell.run("score", "--format", "nope").err())
                .contains("expected one of table, json, markdown, sarif, folded, speedscope, html, but was 'nope'");
        assertThat(shell.run("history", "--format", "nope").err()).contains("expected one of table, json, html, but");
        assertThat(shell.run("score", "--help").out()).contains("One of table, json, markdown");
    }

    private void assertFails(String sentence, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "score";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Result result = shell.run(command);

        assertThat(result.err()).startsWith("descent: ").contains(sentence).hasLineCount(1);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
    }

    private static String tangled(String name) {
        StringBuilder code = new StringBuilder("class " + name + " {\n    public int decide(int a, int b) {\n");
        for (int depth = 0; depth < 6; depth++) {
            code.append("        if (a > ").append(depth).append(" && b < a || a == b) {\n            b += a;\n");
        }
        return code.append("        }\n".repeat(6))
                .append("        return b;\n    }\n}\n")
                .toString();
    }
}
