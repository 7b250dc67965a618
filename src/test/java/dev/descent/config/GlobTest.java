package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource({
        "generated/**, generated/a/B.java, true",
        "generated/**, src/generated/B.java, false",
        "**/generated/**, src/generated/B.java, true",
        "generated, src/generated/B.java, true",
        "generated/, src/generated/B.java, true",
        "/generated, src/generated/B.java, false",
        "/generated, generated/B.java, true",
        "*.pb.go, api/v1/shop.pb.go, true",
        "*.pb.go, api/v1/shop.go, false",
        "src/*.java, src/A.java, true",
        "src/*.java, src/a/A.java, false",
        "src/**/A.java, src/A.java, true",
        "src/**/A.java, src/a/b/A.java, true",
        "src/**/b/*.java, src/a/b/c/b/A.java, true",
        "A?.java, Ab.java, true",
        "A?.java, A.java, false",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXbYbZ, false",
        "**, any/thing, true",
    })
    void matches_as_gitignore_does(String pattern, String path, boolean matches) {
        assertThat(Glob.parse(pattern).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "!kept", "a//b"})
    void refuses_what_can_match_nothing(String pattern) {
        assertThatThrownBy(() -> Glob.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostile_patterns_end() {
        assertThat(Glob.parse("*a".repeat(90) + "b").matches("a".repeat(4_000))).isFalse();
        assertThat(Glob.parse("**/a/".repeat(39) + "b").matches("a/".repeat(2_000) + "a"))
                .isFalse();
    }
}
