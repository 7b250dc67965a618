package dev.descent.train.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.Gate;
import dev.descent.train.Limits;
import dev.descent.train.Ruling;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each gate lets through and what it doesn't, in a line of code each. */
class GatesTest {
    private final Drafts drafts = new Drafts();

    @AfterEach
    void close() {
        drafts.close();
    }

    private static ScopeGate scope() {
        return new ScopeGate(Limits.DEFAULT.candidate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../elsewhere.py",
                "/etc/passwd",
                "src/../../x.py",
                "a//b.py",
                ".git/config",
                ".github/workflows/ci.yml",
                "src/.hidden.py",
                "pom.xml",
                "package-lock.json",
                "go.sum",
                "setup.py",
                "build.gradle.kts",
                "tests/test_hot.py",
                "src/hot_test.go",
                "conftest.py",
                "deploy.sh",
                "jest.config.js",
                "CODEOWNERS",
                "src\\hot.py",
                "C:x.py"
            })
    void protected_paths_stop_the_line(String path) {
        assertThat(scope().judge(drafts.candidate(Drafts.patch(path, "x = 1\n"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.severity()).isEqualTo(Severity.LINE));
    }

    @Test
    void links_and_submodules_are_never_written_through() {
        drafts.tree.symlink("src/link.py").submodule("src/module.py");

        for (String path : new String[] {"src/link.py", "src/module.py"}) {
            assertThat(scope().judge(drafts.candidate(Drafts.patch(path, "x = 1\n"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.severity()).isEqualTo(Severity.LINE));
        }
    }

    @Test
    void a_file_that_has_nothing_to_do_with_the_hotspot_is_left_alone() {
        drafts.tree
                .file("src/other.py", "def other():\n    return 2\n")
                .file("src/user.py", "from hot import tangle\n\ntangle(1, 2)\n");

        assertThat(scope().judge(drafts.candidate(Drafts.patch("src/other.py", "def other():\n    return 3\n"))))
                .isInstanceOf(Refused.class);
        assertThat(scope().judge(drafts.candidate(
                        Drafts.patch("src/user.py", "from hot import tangle\n\ntangle(2, 1)\n"))))
                .isEqualTo(Ruling.PASSED);
    }

    @Test
    void a_change_that_is_too_large_or_empty_is_refused() {
        assertThat(scope().judge(drafts.candidate(Drafts.patch(Drafts.HOT, "x = 1\n".repeat(200)))))
                .isInstanceOf(Refused.class);
        assertThat(scope().judge(drafts.candidate(Drafts.patch(Drafts.HOT, Drafts.TANGLE))))
                .isInstanceOf(Refused.class);
        assertThat(scope().judge(drafts.candidate(Drafts.patch("src/new.py", "def piece():\n    return 1\n"))))
                .isEqualTo(Ruling.PASSED);
        assertThat(scope().judge(drafts.candidate(Drafts.patch("src/new.json", "{}"))))
                .isInstanceOf(Refused.class);
    }

    /** {@code ~} stands for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.java | public class A { public int f(int a) { return a; } } | public class A { public int f(long a) { return 1; } }",
                "A.java | public class A { public int f() { return 1; } } | public class A { int f() { return 1; } }",
                "A.java | public class A { private int f() { return 1; } } | public class A { public int f() { return 1; } }",
                "A.java | public interface A { int f(); } | public interface A { int g(); }",
                "a.py | def f(a, b=1):~    return a | def f(a, b=1, c=2):~    return a",
                "a.py | class A:~    def f(self):~        return 1 | class A:~    def g(self):~        return 1",
                "a.ts | export function f(a: number) { return a; } | export function f(a: string) { return 1; }",
                "a.ts | export const f = (a: number) => a; | export const f = (a: string) => 1;",
                "a.ts | export class A { f() { return 1; } } | export class A { private f() { return 1; } }",
                "a.go | package a~func F(a int) int { return a } | package a~func F(a string) int { return 1 }",
                "a.kt | fun f(a: Int) = a | private fun f(a: Int) = a",
                "a.rs | pub fn f(a: u8) -> u8 { a } | pub fn f(a: u16) -> u16 { a }",
                "a.rb | def f(a)~  a~end | def f(a, b)~  a~end"
            })
    void what_others_can_call_stays_as_it_is(String path, String before, String after) {
        drafts.tree.file("src/" + path, Drafts.lines(before));

        assertThat(drafts.judge(new SurfaceGate(drafts.parser), path, after)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.java | public class A { public int f(int a) { return a; } } | public class A {~public int f( int a ) { return g(a); }~private int g(int b) { return b; } }",
                "a.py | def f(a, b=1):~    return a | def f(a, b=1):~    return _g(a)~~def _g(a):~    return a",
                "a.ts | export function f(a: number) { return a; } | function g(a: number) { return a; };export function f(a: number) { return g(a); }",
                "a.go | package a~func F(a int) int { return a } | package a~func F(a int) int { return g(a) }~func g(a int) int { return a }"
            })
    void what_only_the_file_itself_can_call_may_change(String path, String before, String after) {
        drafts.tree.file("src/" + path, Drafts.lines(before));

        assertThat(drafts.judge(new SurfaceGate(drafts.parser), path, after)).isEqualTo(Ruling.PASSED);
    }

    @Test
    void comments_about_code_that_is_not_changed_are_left_alone() {
        String before = "# Why.\ndef f():\n    return 1\n\n\ndef g():\n    # because\n    return 2\n";
        drafts.tree.file("src/a.py", before);
        Gate gate = new CommentGate(drafts.parser);

        assertThat(drafts.judge(gate, "a.py", before.replace("# Why.", "# Whatever.")))
                .isInstanceOf(Refused.class);
        assertThat(drafts.judge(gate, "a.py", before.replace("# because", "# why not")))
                .isInstanceOf(Refused.class);
        assertThat(drafts.judge(
                        gate, "a.py", before.replace("return 2", "return 3").replace("    # because\n", "")))
                .isEqualTo(Ruling.PASSED);
        assertThat(drafts.judge(gate, "a.py", before.replace("return 1", "return 3")))
                .isEqualTo(Ruling.PASSED);
    }

    @Test
    void a_value_that_only_the_tests_knew_does_not_get_into_the_code() {
        drafts.tree.file("src/a.py", "def f(a):\n    return a * 12\n").file("tests/test_a.py", "assert f(65) == 780\n");
        Gate gate = new TestLiteralGate(drafts.parser);

        assertThat(drafts.judge(gate, "a.py", "def f(a):\n    return 780 if a == 65 else a * 12\n"))
                .isInstanceOf(Refused.class);
        assertThat(drafts.judge(gate, "a.py", "def f(a):\n    return a * 13\n")).isEqualTo(Ruling.PASSED);
    }

    @Test
    void what_could_be_parsed_still_can() {
        drafts.tree.file("src/a.py", "def f():\n    return 1\n");

        assertThat(drafts.judge(new SyntaxGate(drafts.parser), "a.py", "def f(:\n    return 1\n"))
                .isInstanceOf(Refused.class);
        assertThat(drafts.judge(new SyntaxGate(drafts.parser), "a.py", "def f():\n    return 2\n"))
                .isEqualTo(Ruling.PASSED);
    }
}
