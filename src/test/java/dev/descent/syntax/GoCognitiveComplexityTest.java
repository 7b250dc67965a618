package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cognitive Complexity of Go, rule by rule of the white paper; the figure of each line stands in its comment. */
class GoCognitiveComplexityTest {
    @Test
    void straightCodeIsFree() {
        assertBody(0, "a := 1\na++\ncall(a)\ndefer b()\ngo c()\nreturn");
    }

    @Test
    void ifAndElseCountOneEach() {
        assertBody(2, """
                if a { b() } else { c() }   // +1 +1
                """);
        assertBody(1, "if err := g(); err != nil { return }");
    }

    @Test
    void elseIfCountsOneWithoutNesting() {
        assertBody(9, """
                for {                            // +1
                    if a {                       // +2
                        x()
                    } else if b {                // +1
                        y()
                    } else if v := c(); v {      // +1
                        if d { z() }             // +3
                    } else {                     // +1
                        w()
                    }
                }
                """);
    }

    @Test
    void everyLoopCountsAndNests() {
        assertBody(10, """
                for i := 0; i < n; i++ {          // +1
                    for _, v := range all {       // +2
                        for a {                   // +3
                            for range 3 { b() }   // +4
                        }
                    }
                }
                """);
    }

    @Test
    void everySwitchCountsOnceAndNests() {
        assertBody(1, """
                switch x {          // +1
                case 1, 2: a()
                case 3: b()
                default: c()
                }
                """);
        assertBody(3, """
                switch v := x.(type) {       // +1
                case int: if a { b(v) }      // +2
                case string: c()
                }
                """);
        assertBody(3, """
                select {                     // +1
                case <-done: return
                case m := <-in:
                    if a { b(m) }            // +2
                }
                """);
    }

    @Test
    void onlyJumpsToLabelsCount() {
        assertBody(7, """
                outer:
                for i := range n {                       // +1
                    for j := range i {                   // +2
                        if i == j { continue outer }     // +3 +1
                    }
                }
                """);
        assertBody(7, """
                for {                         // +1
                    if a { continue }         // +2
                    if b { break }            // +2
                    break
                }
                end:
                if c { goto end }             // +1 +1
                """);
    }

    @Test
    void eachChangeOfLogicalOperatorCounts() {
        assertBody(1, "x := a && b && c");
        assertBody(3, "x := a || b && c || d");
        assertBody(1, "x := a && (b && c)");
        assertBody(2, "x := a && !(b && c)");
    }

    @Test
    void functionLiteralNestsWithoutCounting() {
        assertBody(2, """
                f := func() {          // +0, nesting 1
                    if a { b() }       // +2
                }
                """);
    }

    @Test
    void directRecursionCountsOnce() {
        Facts facts = Facts.go("""
                package p
                func fib(n int) int {
                    if n < 2 { return n }            // +1
                    return fib(n-1) + fib(n-2)       // +1
                }
                func (t *Tree) walk(n int) { t.walk(n) }
                func (t *Tree) other(u *Tree) { u.other(t) }
                """);

        assertThat(facts.function("fib").cognitive()).isEqualTo(2);
        assertThat(facts.function("Tree.walk").cognitive()).isEqualTo(1);
        assertThat(facts.function("Tree.other").cognitive()).isZero();
    }

    @Test
    void indirectRecursionCountsForEachInTheCycle() {
        Facts facts =
                Facts.go("package p\nfunc even(n int) { odd(n) }\nfunc odd(n int) { even(n) }\nfunc f() { even(1) }\n");

        assertThat(facts.function("even").cognitive()).isEqualTo(1);
        assertThat(facts.function("odd").cognitive()).isEqualTo(1);
        assertThat(facts.function("f").cognitive()).isZero();
    }

    @Test
    void aFunctionAndAMethodOfTheSameNameAreDifferent() {
        Facts facts = Facts.go("package p\nfunc (t T) run() { run() }\nfunc run() { }\n");

        assertThat(facts.function("T.run").cognitive()).isZero();
    }

    @Test
    void functionLiteralsThatStandInNoFunctionNestNothing() {
        Facts facts = Facts.go("""
                package p
                var choose = func(a bool) int {
                    if a { return 1 }                     // +1
                    return visit(func() { if a { b() } }) // +2
                }
                """);

        assertThat(facts.file().functions().getFirst().cognitive()).isEqualTo(3);
    }

    @Test
    void whatAParameterOrVariableHidesIsNoRecursion() {
        Facts facts = Facts.go("""
                package p
                func byParameter(byParameter func()) { byParameter() }
                func byVariable() {
                    byVariable := func() {}
                    byVariable()
                }
                func roundTheCall(roundTheCall func()) { visit(func() { roundTheCall() }) }
                """);

        assertThat(facts.file().functions())
                .allSatisfy(f -> assertThat(f.cognitive()).isZero());
    }

    @Test
    void aVariableHidesNeitherOutsideItsFunctionNorInItsOwnValue() {
        Facts facts = Facts.go("""
                package p
                func walk(n int) {
                    visit(func(walk int) { use(walk) })
                    walk(n - 1)
                }
                func size(n int) int {
                    size := size(n - 1)
                    return size
                }
                """);

        assertThat(facts.function("walk").cognitive()).isEqualTo(1);
        assertThat(facts.function("size").cognitive()).isEqualTo(1);
    }

    private static void assertBody(int expected, String body) {
        Facts facts = Facts.go("package p\nfunc f(n int) {\n" + body + "\n}\n");

        assertThat(facts.file().dark().errorTokens()).isZero();
        assertThat(facts.function("f").cognitive()).as(body).isEqualTo(expected);
    }
}
