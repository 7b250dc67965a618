package dev.descent.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.testing.MemoryTree;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an onboarding pull request proposes for each kind of repository. */
class StarterConfigTest {
    private static MemoryTree tree(String... files) {
        MemoryTree tree = new MemoryTree("tree");
        for (String file : files) {
            tree.file(file, "");
        }
        return tree;
    }

    private static RepoConfig parsed(String text) {
        ConfigResult result = RepoConfigParser.parse(text.getBytes(UTF_8));
        assertThat(result).isInstanceOf(ConfigResult.Valid.class);
        return ((ConfigResult.Valid) result).config();
    }

    private static RepoConfig starter(MemoryTree tree) {
        return parsed(StarterConfig.text(CheckGuess.of(tree)));
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, mvn -B -o test",
        "build.gradle, gradle --offline test",
        "build.gradle.kts, gradle --offline test",
        "pyproject.toml, python3 -m pytest",
        "go.mod, go test ./...",
        "Cargo.toml, cargo test --offline",
    })
    void the_only_build_file_says_how_to_check(String file, String command) {
        assertThat(starter(tree(file)).training().check()).containsExactly(List.of(command.split(" ")));
    }

    @Test
    void a_wrapper_of_the_repositorys_own_is_better_than_the_tool() {
        assertThat(CheckGuess.of(tree("pom.xml", "mvnw")))
                .containsExactly(new CheckGuess("pom.xml", List.of("./mvnw", "-B", "-o", "test")));
    }

    @Test
    void a_package_without_tests_says_nothing() {
        MemoryTree untested = new MemoryTree("tree")
                .file("package.json", "{\"scripts\": {\"test\": \"echo \\\"Error: no test specified\\\" && exit 1\"}}");
        MemoryTree tested = new MemoryTree("tree").file("package.json", "{\"scripts\": {\"test\": \"jest\"}}");

        assertThat(CheckGuess.of(untested)).isEmpty();
        assertThat(CheckGuess.of(tree("package.json"))).isEmpty();
        assertThat(starter(tested).training().check()).containsExactly(List.of("npm", "test"));
    }

    @Test
    void several_build_files_are_for_people_to_choose_from() {
        String text = StarterConfig.text(CheckGuess.of(tree("go.mod", "pom.xml", "nested/Cargo.toml")));

        assertThat(text)
                .contains("# check:\n#   - [go, test, ./...]\n#   - [mvn, -B, -o, test]\n")
                .doesNotContain("cargo");
        assertThat(parsed(text).training().check()).isEmpty();
    }

    @Test
    void it_has_a_schedule_and_every_comment_is_a_key_that_could_be_used() {
        String text = StarterConfig.text(List.of());
        String everything = Pattern.compile("^# ([a-z]+:|  )", Pattern.MULTILINE)
                .matcher(text)
                .replaceAll("$1");

        assertThat(parsed(text).training().schedule()).isPresent();
        RepoConfig all = parsed(everything);
        assertThat(all.training().check()).containsExactly(List.of("make", "test"));
        assertThat(all.scoring().gate()).isPresent();
    }
}
