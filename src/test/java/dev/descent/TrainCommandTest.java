package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Shell.Result;
import dev.descent.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code descent train} on the sample repository, in the real sandbox. */
class TrainCommandTest {
    private static final Path SAMPLE = Path.of("src/test/resources/sample/base");
    private static final String[] CHECKS = {"--check", "sh check"};

    @TempDir
    Path temp;

    private Shell shell;
    private RealGit git;
    private String repository;

    @BeforeEach
    void theSample() throws IOException {
        shell = new Shell(temp.resolve("cache"));
        git = RealGit.init(temp.resolve("courier"));
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = git.directory().resolve(SAMPLE.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        git.commit("Courier, in a hurry");
        repository = git.directory().toString();
    }

    private Result train(String... more) {
        return shell.run(Stream.of(new String[] {"train", repository}, CHECKS, more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    /** The branches that training made. */
    private List<String> branches() {
        return git.run("branch", "--list", "descent/*", "--format", "%(refname:short)")
                .lines()
                .toList();
    }

    @Test
    void recipes_bring_the_loss_down_one_commit_a_change_and_the_tests_stay_green() throws IOException {
        Files.writeString(git.directory().resolve(".git/hooks/post-commit"), "#!/bin/sh\ntouch " + temp + "/ran\n");
        Files.setPosixFilePermissions(
                git.directory().resolve(".git/hooks/post-commit"), PosixFilePermissions.fromString("rwxr-xr-x"));
        git.write("README.md", "not committed\n");
        String index = git.run("ls-files", "--stage");

        Result result = train();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.err()).contains("epoch 1/5 | loss 0.864 -> ", "what isn't committed is left out");
        assertThat(result.out()).startsWith("Loss 0.86 → ").contains("Stopped: ", "Ledger", "On branch descent/train-");
        String branch = branches().getFirst();
        assertThat(git.run("log", "--format=%s", "main.." + branch).lines()).hasSizeGreaterThan(1);
        assertThat(git.run("diff", "--name-only", "main", branch).lines())
                .allMatch(path -> path.startsWith("src/main/java/"));
        // nothing else of the repository has changed, and nothing of it ran
        assertThat(git.run("ls-files", "--stage")).isEqualTo(index);
        assertThat(git.run("status", "--porcelain")).isEqualTo("M README.md");
        assertThat(git.run("rev-parse", "--abbrev-ref", "HEAD")).isEqualTo("main");
        assertThat(temp.resolve("ran")).doesNotExist();
    }

    @Test
    void the_check_command_of_the_configuration_is_run_where_no_option_says_another() {
        git.write(".github/descent.yml", "check: [[sh, -c, 'echo no gears; exit 3']]\n")
                .commit("Check");

        Result result = shell.run("train", repository, "--quiet");

        assertThat(result.out())
                .contains("Refused: the checks fail before any change: they end with status 3: no gears");
    }

    @Test
    void without_a_check_command_it_is_refused_in_a_sentence() {
        Result result = shell.run("train", repository);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).startsWith("descent: no check command: ");
        assertThat(branches()).isEmpty();
    }

    @Test
    void only_recipes_may_go_without_checks() {
        assertThat(shell.run("train", repository, "--no-checks", "--epochs", "1")
                        .status())
                .isZero();
        assertThat(branches()).hasSize(1);

        Result refused = shell.run("train", repository, "--no-checks", "--optimizer", "command", "--command", "true");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--no-checks is for recipes alone");
    }

    @Test
    void checks_that_fail_before_any_change_are_refused() {
        Result result = shell.run("train", repository, "--check", "false");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("Refused: the checks fail before any change: they end with status 1");
        assertThat(branches()).isEmpty();
    }

    @Test
    void what_a_command_does_is_judged_like_anything_else() {
        Result result =
                train("--optimizer", "command", "--command", "sed -i s/private/public/ {files}", "--epochs", "1");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("dropped", "public surface: it adds what others can call", "Nothing was changed.");
        assertThat(branches()).isEmpty();
    }

    @Test
    void a_command_that_reaches_for_the_tests_stops_the_line() {
        Result result = train("--optimizer", "command", "--command", "rm -r src/test", "--epochs", "1");

        assertThat(result.status()).isEqualTo(4);
        assertThat(result.out()).contains("CourierTest.java is protected: a test");
        assertThat(branches()).isEmpty();
    }

    @Test
    void an_interrupted_run_goes_on_where_it_was_and_ends_with_the_same_tree() throws IOException {
        train();
        String branch = branches().getFirst();
        String tree = git.run("rev-parse", branch + "^{tree}");
        String subjects = git.run("log", "--format=%s", "main.." + branch);
        Path log = runLog();
        List<String> lines = Files.readAllLines(log);
        // the machine died in the middle of a line of the second epoch
        int died = IntStream.range(0, lines.size())
                .filter(i ->
                        lines.get(i).contains("\"epoch\":2") && lines.get(i).contains("SCOPE_OK"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                log,
                String.join("\n", lines.subList(0, died)) + "\n"
                        + lines.get(died).substring(0, 20));
        git.run("branch", "--force", branch, lastCommit(lines.subList(0, died)));

        Result result = shell.run("train", repository, "--resume");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(git.run("rev-parse", branch + "^{tree}")).isEqualTo(tree);
        assertThat(git.run("log", "--format=%s", "main.." + branch)).isEqualTo(subjects);
        assertThat(shell.run("train", repository, "--resume").err()).contains("the last run came to its end");
    }

    @Test
    void the_ledger_is_there_for_programs() {
        Result result = train("--format", "json", "--epochs", "1");

        assertThat(result.out())
                .contains(
                        "\"verdict\": \"stopped\"",
                        "\"lossBefore\": 0.864",
                        "\"optimizer\": \"recipes\"",
                        "\"ledger\": [");
    }

    /** What the branch stood at when the log was so long. */
    private static String lastCommit(List<String> lines) {
        Matcher commit = Pattern.compile("\"commit\":\"(\\w+)\"").matcher(String.join("\n", lines));
        return commit.results()
                .map(found -> found.group(1))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void what_the_configuration_protects_is_left_alone() {
        git.write(".github/descent.yml", "protected: ['src/main/**']\n").commit("protected");

        Result result = shell.run("train", repository, "--no-checks");

        assertThat(result.out()).contains("Nothing was changed.");
        assertThat(branches()).isEmpty();
    }

    /** A script of the repository fetches; the checks want what it left, unchangeable, and its network out of reach. */
    private void dependOnALibrary() {
        git.write("fetch", """
                set -e
                test ! -e src
                readlink /proc/self/ns/net > $HOME/network
                echo 1 > $HOME/library
                """);
        git.write("tested", """
                test "$(cat $HOME/library)" = 1 || exit 2
                ! touch $HOME/library 2>/dev/null || exit 3
                test "$(readlink /proc/self/ns/net)" != "$(cat $HOME/network)" || exit 4
                sh check
                """);
        git.write(".github/descent.yml", "dependencies: { fetch: [sh, fetch], lock: [/fetch] }\n");
        git.commit("a library");
    }

    @Test
    void what_the_checks_depend_on_is_fetched_with_network_and_read_without() throws IOException {
        dependOnALibrary();

        Result result = shell.run("train", repository, "--check", "sh tested", "--fetch", "--epochs", "1");

        assertThat(result.status()).as(result.out() + result.err()).isZero();
        assertThat(branches()).hasSize(1);
        try (Stream<Path> files = Files.walk(temp.resolve("cache/homes"))) {
            Path network =
                    files.filter(file -> file.endsWith("network")).findFirst().orElseThrow();
            assertThat(Files.readString(network).strip())
                    .isEqualTo(
                            Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString());
        }
    }

    @Test
    void nothing_is_fetched_unless_that_is_allowed() {
        dependOnALibrary();

        Result result = shell.run("train", repository, "--check", "sh tested", "--epochs", "1");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("Refused: ", "dependencies.fetch needs the network", "--fetch");
        assertThat(temp.resolve("cache/homes")).isEmptyDirectory();
        assertThat(branches()).isEmpty();
    }

    private Path runLog() throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve("cache/runs"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
