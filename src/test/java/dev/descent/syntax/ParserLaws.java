package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every text, however broken. */
class ParserLaws {
    private static final TreeSitterParser PARSER = new TreeSitterParser();

    private static final String JAVA = """
            package a.b;
            import static x.Y.z;
            @Note("text") sealed interface S permits A {}
            enum E { ONE(1) { void f() {} }, TWO; }
            record R<T>(Optional<String> a, Map<String, T> b) { R { if (a == null) throw new X("y"); } }
            abstract class A extends B<C> implements S {
                private int flags = 1 | 2;
                A(boolean x, String... rest) { this.flags |= FLAG; super.go(rest); }
                int f(int n) {
                    OUT: for (var i : list) { while (a && b || !c) { continue OUT; } }
                    switch (n) { case 1, 2 -> g(); default -> { } }
                    try (var r = open()) { do { } while (x); } catch (E | F e) { }
                    return n > 0 ? f(n - 1) : new Object() { int g() { return () -> 1; } }.g();
                }
            }
            """;
    private static final String GO = """
            package p
            import ( a "b/c"; _ "d" )
            type I interface { m(x int) (y bool); ~int | E }
            type S struct { *I; a, b bool `tag`; c map[string]struct { d int } }
            const ( _ F = 1 << iota; G )
            var _ I = (*S)(nil)
            func (s *S[T]) m(x int, y ...string) (z bool) {
            out:
                for i := range x { if s.a && !s.b || i == 1 { continue out } else if j := f(); j { goto out } }
                switch v := s.c["k"].(type) { case int, *S: return g(v...); default: }
                select { case <-s.ch: case s.ch <- 1: }
                defer func() { s.m(1) }()
                return S{a: true}.m
            }
            """;

    @Property(tries = 120)
    void aTextWithAHoleStillHasFacts(@ForAll @IntRange(max = 1000) int from, @ForAll @IntRange(max = 60) int length) {
        check(Language.JAVA, withHole(JAVA, from, length));
        check(Language.GO, withHole(GO, from, length));
    }

    @Property(tries = 120)
    void aTextWithAForeignByteStillHasFacts(@ForAll @IntRange(max = 1000) int at, @ForAll byte foreign) {
        check(Language.JAVA, withByte(JAVA, at, foreign));
        check(Language.GO, withByte(GO, at, foreign));
    }

    /** The conformance suites hold every construct of their languages. */
    @Property(tries = 15)
    void aSuiteWithAHoleStillHasFacts(
            @ForAll @IntRange(max = 10_000) int from, @ForAll @IntRange(max = 60) int length) {
        for (String suite : CognitiveConformanceTest.SUITES) {
            String text = CognitiveConformanceTest.read(suite);
            check(Language.ofPath(suite).orElseThrow(), withHole(text, from, length));
        }
    }

    @Property(tries = 15)
    void aSuiteWithAForeignByteStillHasFacts(@ForAll @IntRange(max = 10_000) int at, @ForAll byte foreign) {
        for (String suite : CognitiveConformanceTest.SUITES) {
            String text = CognitiveConformanceTest.read(suite);
            check(Language.ofPath(suite).orElseThrow(), withByte(text, at, foreign));
        }
    }

    private static void check(Language language, byte[] text) {
        FileFacts facts = (FileFacts) PARSER.parse(language, text);

        assertThat(facts).isEqualTo(PARSER.parse(language, text));
        assertThat(facts.tokens().weight())
                .isGreaterThanOrEqualTo(facts.tokens().size());
        assertThat(facts.uses())
                .allSatisfy(use -> assertThat(use.function())
                        .isBetween(0, facts.functions().size() - 1));
        assertThat(facts.functions()).allSatisfy(function -> checkFunction(facts, function));
    }

    private static void checkFunction(FileFacts facts, FunctionFacts function) {
        assertThat(function.cyclomatic()).isPositive();
        assertThat(function.cognitive()).isNotNegative();
        assertThat(function.tokens()).isBetween(0, facts.tokens().weight());
        assertThat(function.parent()).isLessThan(facts.functions().indexOf(function));
        assertThat(function.booleanParameters()).isLessThanOrEqualTo(function.parameters());
    }

    private static byte[] withHole(String text, int from, int length) {
        byte[] bytes = text.getBytes(UTF_8);
        int start = from % bytes.length;
        int end = Math.min(bytes.length, start + length);
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (end - start));
        System.arraycopy(bytes, end, rest, start, bytes.length - end);
        return rest;
    }

    private static byte[] withByte(String text, int at, byte foreign) {
        byte[] bytes = text.getBytes(UTF_8);
        bytes[at % bytes.length] = foreign;
        return bytes;
    }
}
