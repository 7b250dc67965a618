package dev.descent.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreePathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "src/Till.java", "my files/é.c", "...", "a..b", ".github/descent.yml", ".gitignore", "a=b"})
    void paths_inside_of_a_tree(String path) {
        assertThat(new TreePath(path)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../a",
                "a/..",
                "a/./b",
                "/a",
                "a/",
                "a//b",
                "a\\b",
                ".git",
                "x/.Git/y",
                "a\nb",
                "a\u202Eb"
            })
    void everything_else_is_refused(String path) {
        assertThat(TreePath.isValid(path)).isFalse();
        assertThatThrownBy(() -> new TreePath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_folder_holds_what_lies_below_it() {
        TreePath folder = new TreePath("src/app");

        assertThat(folder.holds("src/app")).isTrue();
        assertThat(folder.holds("src/app/a.py")).isTrue();
        assertThat(folder.holds("src/apple/a.py")).isFalse();
        assertThat(folder.holds("src")).isFalse();
    }
}
