package dev.descent.train.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.train.Ruling;
import dev.descent.train.Ruling.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come and go in no change, in a line of code each. */
class RatchetGateTest {
    private final Drafts drafts = new Drafts();

    @AfterEach
    void close() {
        drafts.close();
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
                "a.rb | def f~  g~end | def f~  send(:g)~end",
                "A.java | class A { void f() {} } | class A { void f() { new java.io.FileWriter(\"x\"); } }",
                "A.kt | fun f() {} | fun f() { File(\"x\").writeText(\"y\") }",
                "a.py | def f():~    return 1 | def f():~    return open('x', 'w')",
                "a.ts | f(); | fs.writeFileSync('x', 'y');",
                "a.go | package a~func f() { g() } | package a~func f() { os.WriteFile(\"x\", nil, 0) }",
                "a.rs | fn f() {} | fn f() { std::fs::write(\"x\", \"y\"); }",
                "a.c | void f(void) {} | void f(void) { fopen(\"x\", \"w\"); }",
                "a.cs | class A { void F() {} } | class A { void F() { File.WriteAllText(\"x\", \"y\"); } }",
                "a.php | <?php function f() { return 1; } | <?php function f() { file_put_contents('x', 'y'); }",
                "a.rb | def f~  g~end | def f~  at_exit { g }~end",
                "a.swift | func f() {} | func f() { FileManager.default.createFile(atPath: p, contents: d) }",
                "a.rs | fn f() {} | #[coverage(off)] fn f() {}",
                "a.go | package a~func f() { g() } | package a~// coverage:ignore~func f() { g() }",
                "a.cs | class A { void F() {} } | class A { [ExcludeFromCodeCoverage] void F() {} }"
            })
    void nothing_is_loosened(String path, String before, String after) {
        drafts.tree.file("src/" + path, Drafts.lines(before));

        assertThat(drafts.judge(new RatchetGate(drafts.parser), path, after)).isInstanceOf(Refused.class);
        drafts.tree.file("src/" + path, Drafts.lines(after));
        assertThat(drafts.judge(new RatchetGate(drafts.parser), path, after))
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
                "a.go | package a~func f() { } | package a~func f() { exit() }",
                "A.java | class A { void f() {} } | class A { void f() { buffer.write(1); queue.remove(2); } }",
                "a.py | def f():~    return 1 | def f():~    return door.open()",
                "a.ts | f(); | editor.open('x'); rm.write('y');"
            })
    void words_that_mean_something_else_in_another_language_are_free(String path, String before, String after) {
        drafts.tree.file("src/" + path, Drafts.lines(before));

        assertThat(drafts.judge(new RatchetGate(drafts.parser), path, after)).isEqualTo(Ruling.PASSED);
    }
}
