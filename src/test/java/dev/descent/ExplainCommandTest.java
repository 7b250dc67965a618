package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Shell.Result;
import dev.descent.git.RealGit;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code descent explain} on a real repository. */
class ExplainCommandTest {
    private static final String TANGLED = """
            public class Tangle {
                public int decide(int a, int b) {
                    if (a > 0) { for (int i = 0; i < b; i++) { if (i > a) { while (b > 0) { if (a == b) { return 1; } b--; } } } }
                    return 0;
                }
            }
            """;

    @TempDir
    Path temp;

    private Shell shell;
    private String repository;

    @BeforeEach
    void aRepository() {
        shell = new Shell(temp.resolve("cache"));
        RealGit git = RealGit.init(temp.resolve("work"))
                .write(
                        "src/Tangle.java",
                        "public class Tangle {\n    public int decide() {\n        return 0;\n    }\n}\n");
        git.commit("tidy");
        git.write("src/Tangle.java", TANGLED);
        repository = git.directory().toString();
    }

    @Test
    void a_function_is_explained_as_it_stands() {
        Result result = shell.run("explain", "src/Tangle.java:decide", "--in", repository);

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .startsWith("src/Tangle.java:2 Tangle.decide\nIt carries ")
                .contains("Complexity", "cognitive complexity", "Predicted if it is mended: −")
                .doesNotContain("base");
    }

    @Test
    void with_a_base_both_sides_are_told() {
        assertThat(shell.run("explain", "src/Tangle.java:decide", "--in", repository, "--base", "HEAD")
                        .out())
                .containsPattern("avoidable tokens +base +head +Δ");
    }

    @Test
    void a_file_is_explained_by_what_carries_it() {
        assertThat(shell.run("explain", "src/Tangle.java", "--in", repository).out())
                .contains("What carries it", "src/Tangle.java:2 Tangle.decide");
    }

    @Test
    void what_is_not_there_is_refused_with_what_is_near() {
        Result result = shell.run("explain", "src/Tangel.java", "--in", repository);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("descent: There is no scored file `src/Tangel.java`; the nearest is `src/Tangle.java`.\n");
        assertThat(shell.run("explain", "src/Tangle.java:deside", "--in", repository)
                        .err())
                .contains("the nearest is `Tangle.decide`");
    }
}
