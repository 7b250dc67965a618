package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.ConfigResult.Invalid;
import dev.descent.config.ConfigResult.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the file, what comes of it is a short list of clear sentences. */
class HostileConfigTest {
    /** Each level nine times the one before: nobody expands it. */
    private static final String BILLION_LAUGHS = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
            + IntStream.range(1, 9)
                    .mapToObj(i -> (char) ('a' + i) + ": &" + (char) ('a' + i) + " ["
                            + String.join(", ", java.util.Collections.nCopies(9, "*" + (char) ('a' + i - 1))) + "]\n")
                    .collect(Collectors.joining());

    static List<String> texts() {
        return List.of(
                BILLION_LAUGHS,
                "a: &a [*a, *a]",
                "ignore: [&x a, *x]",
                "ignore: !!java.util.ArrayList [a]",
                "gate: !<tag:yaml.org,2002:js/function> 'x'",
                "<<: { ignore: [a] }",
                "weights:\n\tstate: 1\n",
                "ignore: [\u0000]",
                "\u0000",
                "ignore: [\"\\0\"]",
                "[".repeat(30_000),
                "{a: ".repeat(10_000),
                "- ".repeat(20_000),
                "? ? ? ? a",
                "{}\n---\n{}",
                "%YAML 9.9\n---\n{}",
                "weights: { state: " + "9".repeat(2_000) + " }",
                "weights: { state: 1e999999999 }",
                "weights: { state: .nan, economy: .inf, modularity: -.inf, duplication: 0x7fffffffffffffffff }",
                "ignore: \"\\e[31m`@org/team`\\u202e\"",
                "\"\\e[31m![x](https://evil.example)\": 1",
                "ignore: [\"" + "a".repeat(50_000) + "\"]",
                IntStream.range(0, 3_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining()),
                "ignore: {}",
                "ignore: [3, [a]]",
                "ignore: ['', '!a', '/', './', 'a//b']",
                "gate: yes",
                "gate:",
                "[]",
                "just text",
                "weights: { state: true, economy: '1', modularity: null }",
                "@",
                "`",
                "\uD800");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void is_refused_in_a_few_sentences(String yaml) {
        assertClear(RepoConfigParser.parse(yaml));
    }

    @Property(tries = 5_000)
    void never_throws(@ForAll byte[] file) {
        if (RepoConfigParser.parse(file) instanceof Invalid invalid) {
            assertClear(invalid);
        }
    }

    @Property(tries = 5_000)
    void never_throws_for_text(@ForAll String yaml) {
        if (RepoConfigParser.parse(yaml) instanceof Invalid invalid) {
            assertClear(invalid);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 1_000_000})
    void a_large_file_is_not_read(int bytes) {
        ConfigResult result = RepoConfigParser.parse(" ".repeat(bytes).getBytes(StandardCharsets.US_ASCII));

        assertThat(((Invalid) result).problems())
                .containsExactly(new Problem(1, 1, "", "This file has more than 65536 bytes and isn't read."));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "ISO-8859-1"})
    void other_encodings_are_told_so(Charset encoding) {
        ConfigResult result = RepoConfigParser.parse("ignore: [é]".getBytes(encoding));

        assertThat(((Invalid) result).problems())
                .extracting(Problem::sentence)
                .containsExactly("This file isn't text in UTF-8.");
    }

    private static void assertClear(ConfigResult result) {
        assertThat(result).isInstanceOf(Invalid.class);
        List<Problem> problems = ((Invalid) result).problems();
        assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(50).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.sentence()).endsWith(".").hasSizeLessThan(300);
            assertThat(problem.key() + problem.sentence())
                    .doesNotContainPattern("\\p{Cc}|\\p{Cf}|Exception|dev\\.descent");
        });
    }
}
