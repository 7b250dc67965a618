package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts;
import dev.descent.source.FunctionFacts;
import dev.descent.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Cognitive Complexity as G. A. Campbell's white paper defines it, computed by hand: each file below {@code cognitive/}
 * says in a comment what each line adds, and every function must come to the sum of its lines. Those below {@code constructs/}
 * go through what a language has and the paper doesn't mention.
 */
class CognitiveConformanceTest {
    private static final Pattern INCREMENT = Pattern.compile("(?://|#|/\\*) \\+(\\d+)");
    static final List<String> SUITES = List.of(
            "c.c",
            "cpp.cc",
            "csharp.cs",
            "javascript.js",
            "kotlin.kt",
            "php.php",
            "python.py",
            "ruby.rb",
            "rust.rs",
            "scala.scala",
            "scala3.scala",
            "swift.swift",
            "tsx.tsx",
            "typescript.ts",
            "constructs/c.c",
            "constructs/cpp.cc",
            "constructs/csharp.cs",
            "constructs/go.go",
            "constructs/java.java",
            "constructs/javascript.js",
            "constructs/kotlin.kt",
            "constructs/php.php",
            "constructs/python.py",
            "constructs/ruby.rb",
            "constructs/rust.rs",
            "constructs/scala.scala",
            "constructs/swift.swift",
            "constructs/tsx.tsx",
            "constructs/typescript.ts");

    @TestFactory
    Stream<DynamicTest> everyFunctionComesToTheSumOfItsLines() {
        return SUITES.stream().flatMap(CognitiveConformanceTest::functionsOf);
    }

    private static Stream<DynamicTest> functionsOf(String suite) {
        String text = read(suite);
        FileFacts facts = Facts.of(Language.ofPath(suite).orElseThrow(), text).file();
        int[] increments =
                text.lines().mapToInt(CognitiveConformanceTest::increment).toArray();
        return facts.functions().stream()
                .filter(function -> !function.isEnclosed())
                .map(function -> DynamicTest.dynamicTest(
                        suite + " " + function.qualifiedName(),
                        () -> assertThat(function.cognitive()).isEqualTo(expected(function, facts, increments))));
    }

    private static int expected(FunctionFacts function, FileFacts facts, int[] increments) {
        return IntStream.rangeClosed(1, increments.length)
                .filter(line -> function.isTopLevelCode() ? isOutside(facts, line) : isIn(function, line))
                .map(line -> increments[line - 1])
                .sum();
    }

    private static boolean isOutside(FileFacts facts, int line) {
        return facts.functions().stream().skip(1).noneMatch(function -> isIn(function, line));
    }

    private static boolean isIn(FunctionFacts function, int line) {
        return line >= function.span().startLine() && line <= function.span().endLine();
    }

    private static int increment(String line) {
        return INCREMENT
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .mapToInt(CognitiveConformanceTest::number)
                .sum();
    }

    private static int number(String comment) {
        return Integer.parseInt(comment.substring(comment.indexOf('+') + 1));
    }

    @ParameterizedTest
    @FieldSource("SUITES")
    void everySuiteParsesWithoutSyntaxErrors(String suite) {
        assertThat(Facts.of(Language.ofPath(suite).orElseThrow(), read(suite))
                        .file()
                        .dark()
                        .errorTokens())
                .isZero();
    }

    static String read(String suite) {
        try (InputStream in = CognitiveConformanceTest.class.getResourceAsStream("/cognitive/" + suite)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
