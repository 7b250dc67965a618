package dev.descent.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Code with a piece missing still gives facts: whoever pushes it must get an answer. */
class MutilatedCodeLaws {
    private static final TreeSitterParser PARSER = new TreeSitterParser();

    @Property(tries = 150)
    void rustWithAHole(@ForAll @DoubleRange(max = 1) double at, @ForAll @IntRange(min = 1, max = 40) int length) {
        assertParses(Language.RUST, "rust.rs", at, length);
    }

    @Property(tries = 150)
    void typescriptWithAHole(@ForAll @DoubleRange(max = 1) double at, @ForAll @IntRange(min = 1, max = 40) int length) {
        assertParses(Language.TYPESCRIPT, "typescript.ts", at, length);
    }

    @Property(tries = 150)
    void javascriptWithAHole(@ForAll @DoubleRange(max = 1) double at, @ForAll @IntRange(min = 1, max = 40) int length) {
        assertParses(Language.JAVASCRIPT, "javascript.js", at, length);
    }

    @Property(tries = 150)
    void tsxWithAHole(@ForAll @DoubleRange(max = 1) double at, @ForAll @IntRange(min = 1, max = 40) int length) {
        assertParses(Language.TSX, "tsx.tsx", at, length);
    }

    @Property(tries = 150)
    void pythonWithAHole(@ForAll @DoubleRange(max = 1) double at, @ForAll @IntRange(min = 1, max = 40) int length) {
        assertParses(Language.PYTHON, "python.py", at, length);
    }

    private static void assertParses(Language language, String suite, double at, int length) {
        byte[] whole = CognitiveConformanceTest.read(suite).getBytes(StandardCharsets.UTF_8);
        int from = (int) (at * (whole.length - length));
        byte[] mutilated = Arrays.copyOf(whole, whole.length - length);
        System.arraycopy(whole, from + length, mutilated, from, whole.length - length - from);

        Parsed parsed = PARSER.parse(language, mutilated);

        assertThat(parsed).isInstanceOf(FileFacts.class);
    }
}
