package dev.descent.train.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Gradient;
import dev.descent.loss.Progress;
import dev.descent.loss.Ruler;
import dev.descent.loss.Score;
import dev.descent.loss.Scorer;
import dev.descent.loss.testing.MemoryFactsCache;
import dev.descent.loss.testing.MemoryTree;
import dev.descent.repo.Patch;
import dev.descent.repo.PathRules;
import dev.descent.syntax.TreeSitterParser;
import dev.descent.train.Assignment;
import dev.descent.train.Candidate;
import dev.descent.train.Gate;
import dev.descent.train.Limits;
import dev.descent.train.Proposal;
import dev.descent.train.Ruling;
import dev.descent.train.Ruling.Refused;
import dev.descent.train.Ruling.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each gate lets through and what it doesn't, in a line of code each. */
class GatesTest {
    private static final TreeSitterParser PARSER = new TreeSitterParser();
    private static final Scorer SCORER = new Scorer(PARSER, new MemoryFactsCache(), 1);
    private static final String HOT = "src/hot.py";
    private static final String TANGLE = "def tangle(a, b):\n"
            + "    if a:\n        if b:\n            if a > b:\n                return 1\n".repeat(9);

    @AfterAll
    static void close() {
        SCORER.close();
        PARSER.close();
    }

    private final MemoryTree tree = new MemoryTree("base").file(HOT, TANGLE);

    private Candidate candidate(Patch patch) {
        Score score = SCORER.score(tree, PathRules.NONE, Ruler.DEFAULT, Progress.NONE);
        Assignment assignment = new Assignment(
                tree, new ProtectedPaths(), score, Gradient.of(score, 1).getFirst(), Collections.emptySortedMap());
        return new Candidate("1", assignment, new Proposal.Change(patch, "approach", "message"));
    }

    private static Patch patch(String path, String text) {
        return Patch.of(path, text.getBytes(StandardCharsets.UTF_8));
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
        assertThat(scope().judge(candidate(patch(path, "x = 1\n"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.severity()).isEqualTo(Severity.LINE));
    }

    @Test
    void links_and_submodules_are_never_written_through() {
        tree.symlink("src/link.py").submodule("src/module.py");

        for (String path : new String[] {"src/link.py", "src/module.py"}) {
            assertThat(scope().judge(candidate(patch(path, "x = 1\n"))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.severity()).isEqualTo(Severity.LINE));
        }
    }

    @Test
    void a_file_that_has_nothing_to_do_with_the_hotspot_is_left_alone() {
        tree.file("src/other.py", "def other():\n    return 2\n")
                .file("src/user.py", "from hot import tangle\n\ntangle(1, 2)\n");

        assertThat(scope().judge(candidate(patch("src/other.py", "def other():\n    return 3\n"))))
                .isInstanceOf(Refused.class);
        assertThat(scope().judge(candidate(patch("src/user.py", "from hot import tangle\n\ntangle(2, 1)\n"))))
                .isEqualTo(Ruling.PASSED);
    }

    @Test
    void a_change_that_is_too_large_or_empty_is_refused() {
        assertThat(scope().judge(candidate(patch(HOT, "x = 1\n".repeat(200))))).isInstanceOf(Refused.class);
        assertThat(scope().judge(candidate(patch(HOT, TANGLE)))).isInstanceOf(Refused.class);
        assertThat(scope().judge(candidate(patch("src/new.py", "def piece():\n    return 1\n"))))
                .isEqualTo(Ruling.PASSED);
        assertThat(scope().judge(candidate(patch("src/new.json", "{}")))).isInstanceOf(Refused.class);
    }

    /** {@code ~} stands for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.java | class A { void f() {} } | class A { @Disabled void f() {} }",
                "A.java | class A { void f() { g(); } } | class A { void f() { try { g(); } catch (Exception e) { h(e); } } }",
                "A.java | class A { void f() { try { g(); } catch (IOException e) { h(); } } } | class A { void f() { try { g(); } catch (IOException e) { } } }",
                "A.java | class A { void f() { assert x > 1; } } | class A { void f() { } }",
                "A.java | class A { void f() {} } | class A { @SuppressWarnings(\"all\") void f() {} }",
                "A.java | class A { void f() {} } | class A { void f() { Class.forName(\"B\"); } }",
                "A.java | class A { void f() {} } | class A { void f() { System.exit(0); } }",
                "A.java | class A { void f() {} } | class A { void f() { if (System.getenv(\"CI\") != null) return; } }",
                "A.java | class A { int f; } | class A { static int f; }",
                "A.java | class A { void f() {} } | class A { void f() { // TODO~} }",
                "a.py | def f():~    return 1 | def f():~    return eval('1')",
                "a.py | def f():~    return 1 | def f():~    return getattr(f, 'x')",
                "a.py | def f():~    g() | def f():~    try:~        g()~    except:~        pass",
                "a.py | def f():~    return 1 | def f():~    return 1  # noqa",
                "a.py | def f():~    return 1 | import os~def f():~    return os.environ['PYTEST_CURRENT_TEST']",
                "a.py | def f():~    return 1 | import sys~def f():~    sys.exit()",
                "a.py | def f():~    return 1 | state = []~def f():~    return 1",
                "a.ts | f(); | try { f(); } catch { }",
                "a.ts | f(); | // @ts-ignore~f();",
                "a.ts | f(); | new Function('return 1')();",
                "a.ts | const a = 1; | let a = 1;",
                "a.ts | f(); | if (process.env.CI) f();",
                "a.js | it('works', f); | it.skip('works', f);",
                "a.go | package a~func f() { g() } | package a~func f() { defer func() { recover() }()~g() }",
                "a.go | package a~func f() { g() } | package a~func f() { os.Exit(0) }",
                "a.go | package a~func f() { _, err := g()~h(err) } | package a~func f() { v, _ := g()~h(v) }",
                "a.rs | fn f() {} | #[allow(dead_code)] fn f() {}",
                "a.rs | #[test] fn f() {} | fn f() {}",
                "a.rb | def f~  g~end | def f~  send(:g)~end"
            })
    void nothing_is_loosened(String path, String before, String after) {
        tree.file("src/" + path, lines(before));

        assertThat(judge(new RatchetGate(PARSER), path, after)).isInstanceOf(Refused.class);
        tree.file("src/" + path, lines(after));
        assertThat(judge(new RatchetGate(PARSER), path, after))
                .as("what was there may stay")
                .isEqualTo(Ruling.PASSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.java | class A { void f() {} } | class A { void f() { client.send(request.getMethod()); } }",
                "A.java | class A { void f() {} } | class A { void f() { list.stream().skip(2); } }",
                "a.py | def f():~    return 1 | def f():~    return re.compile('x')",
                "a.ts | f(); | pattern.exec(text);",
                "a.go | package a~func f() { } | package a~func f() { exit() }"
            })
    void words_that_mean_something_else_in_another_language_are_free(String path, String before, String after) {
        tree.file("src/" + path, lines(before));

        assertThat(judge(new RatchetGate(PARSER), path, after)).isEqualTo(Ruling.PASSED);
    }

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
        tree.file("src/" + path, lines(before));

        assertThat(judge(new SurfaceGate(PARSER), path, after)).isInstanceOf(Refused.class);
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
        tree.file("src/" + path, lines(before));

        assertThat(judge(new SurfaceGate(PARSER), path, after)).isEqualTo(Ruling.PASSED);
    }

    @Test
    void comments_about_code_that_is_not_changed_are_left_alone() {
        String before = "# Why.\ndef f():\n    return 1\n\n\ndef g():\n    # because\n    return 2\n";
        tree.file("src/a.py", before);
        Gate gate = new CommentGate(PARSER);

        assertThat(judge(gate, "a.py", before.replace("# Why.", "# Whatever."))).isInstanceOf(Refused.class);
        assertThat(judge(gate, "a.py", before.replace("# because", "# why not")))
                .isInstanceOf(Refused.class);
        assertThat(judge(gate, "a.py", before.replace("return 2", "return 3").replace("    # because\n", "")))
                .isEqualTo(Ruling.PASSED);
        assertThat(judge(gate, "a.py", before.replace("return 1", "return 3"))).isEqualTo(Ruling.PASSED);
    }

    @Test
    void a_value_that_only_the_tests_knew_does_not_get_into_the_code() {
        tree.file("src/a.py", "def f(a):\n    return a * 12\n").file("tests/test_a.py", "assert f(65) == 780\n");
        Gate gate = new TestLiteralGate(PARSER);

        assertThat(judge(gate, "a.py", "def f(a):\n    return 780 if a == 65 else a * 12\n"))
                .isInstanceOf(Refused.class);
        assertThat(judge(gate, "a.py", "def f(a):\n    return a * 13\n")).isEqualTo(Ruling.PASSED);
    }

    @Test
    void what_could_be_parsed_still_can() {
        tree.file("src/a.py", "def f():\n    return 1\n");

        assertThat(judge(new SyntaxGate(PARSER), "a.py", "def f(:\n    return 1\n"))
                .isInstanceOf(Refused.class);
        assertThat(judge(new SyntaxGate(PARSER), "a.py", "def f():\n    return 2\n"))
                .isEqualTo(Ruling.PASSED);
    }

    private Ruling judge(Gate gate, String path, String after) {
        return gate.judge(candidate(patch("src/" + path, lines(after))));
    }

    private static String lines(String text) {
        return text.replace('~', '\n') + "\n";
    }
}
