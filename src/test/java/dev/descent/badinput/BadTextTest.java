package dev.descent.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.testing.MemoryTree;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The time-out is a backstop: what grows with the square of a file's length would take hours. */
@Timeout(600)
class BadTextTest {
    private static final int SOME = 12_000;
    private static final int MUCH = 700_000;

    static Stream<Idiom> idioms() {
        return Idiom.all();
    }

    static Stream<Arguments> large() {
        return Stream.of(
                        "cpp MANY_FUNCTIONS",
                        "java MANY_FUNCTIONS",
                        "py MANY_CASES",
                        "rb MANY_FUNCTIONS",
                        "ts MANY_FUNCTIONS")
                .map(pair -> pair.split(" "))
                .map(pair -> Arguments.of(Idiom.of(pair[0]), HostileText.valueOf(pair[1])));
    }

    @ParameterizedTest
    @MethodSource("idioms")
    void everyHostileTextIsScoredOrSkippedForAReason(Idiom idiom) {
        MemoryTree tree = new MemoryTree("hostile");
        for (HostileText text : HostileText.values()) {
            tree.file(text + "." + idiom, text.in(idiom, SOME));
        }

        assertThat(Verdicts.of(tree)).hasSize(HostileText.values().length).containsEntry("EMPTY." + idiom, "scored");
    }

    @ParameterizedTest
    @MethodSource("large")
    void aLargeFileIsScored(Idiom idiom, HostileText text) {
        MemoryTree tree = new MemoryTree("large").file("a." + idiom, text.in(idiom, MUCH));

        assertThat(Verdicts.of(tree)).containsEntry("a." + idiom, "scored");
    }

    @ParameterizedTest
    @MethodSource("idioms")
    void whatIsTooLargeBinaryOrMinifiedIsSkipped(Idiom idiom) {
        String code = idiom.say("typeOpen") + idiom.count("function", 9_000) + idiom.say("typeClose");
        MemoryTree tree = new MemoryTree("unread")
                .unreadable("large." + idiom, 10 << 20)
                .file("binary." + idiom, code.replace('a', '\0'))
                .file("minified." + idiom, code.replace('\n', ' '));

        assertThat(Verdicts.of(tree))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "large." + idiom, "over 1 MB",
                        "binary." + idiom, "binary",
                        "minified." + idiom, "minified (long lines)"));
    }

    @ParameterizedTest
    @MethodSource("idioms")
    void brokenCodeIsScored(Idiom idiom) {
        String code = idiom.say("prologue")
                + idiom.say("typeOpen")
                + idiom.count("function", 400)
                + idiom.say("typeClose")
                + idiom.inFunction(idiom.say("ifOpen") + idiom.say("ifClose"));
        Random random = new Random(7);
        MemoryTree tree = new MemoryTree("broken")
                .file("everyOtherLine." + idiom, everyOtherLine(code))
                .file("lateNul." + idiom, code.repeat(3) + "\0" + code);
        for (int i = 0; i < 10; i++) {
            tree.file("cut" + i + "." + idiom, code.substring(0, random.nextInt(code.length())))
                    .file("headless" + i + "." + idiom, code.substring(random.nextInt(code.length())))
                    .file("illFormed" + i + "." + idiom, withNoise(code, random, code.length() / 50))
                    .file("noise" + i + "." + idiom, withNoise(code, random, code.length()));
        }

        assertThat(Verdicts.of(tree)).hasSize(42).containsValue("scored");
    }

    @Test
    void aWordWithoutEndInAMacroIsRead() {
        String macro = "#define X " + "a".repeat(100_000) + "\n" + "\n".repeat(1_000);
        String condition = "#if " + "a ".repeat(100_000) + "\n@ int f(;\n" + "\n".repeat(1_000);
        MemoryTree tree = new MemoryTree("macros").file("macro.c", macro).file("if.c", condition);

        assertThat(Verdicts.of(tree)).containsExactlyInAnyOrderEntriesOf(Map.of("if.c", "scored", "macro.c", "scored"));
    }

    @Test
    void tenThousandCopiesOfAFunctionAreCompared() {
        MemoryTree tree = new MemoryTree("copies");
        String copies =
                "class A { int f(int a) { for (int i = 0; i < a; i++) { a += g(a, i) * 2 + h(a); } return a; } }\n";
        IntStream.range(0, 10).forEach(i -> tree.file(i + ".java", copies.repeat(1_000)));

        assertThat(Verdicts.of(tree)).hasSize(10).containsValue("scored");
    }

    @Test
    void aFileOfNothingButOneCallIsCompared() {
        MemoryTree tree = new MemoryTree("calls").file("a.c", "void f() {\n" + "f(a,b);\n".repeat(60_000) + "}\n");

        assertThat(Verdicts.of(tree)).containsEntry("a.c", "scored");
    }

    private static String everyOtherLine(String code) {
        String[] lines = code.split("\n");
        return IntStream.range(0, lines.length)
                .filter(line -> line % 2 == 0)
                .mapToObj(line -> lines[line] + "\n")
                .collect(Collectors.joining());
    }

    /** With this many bytes overwritten by any but NUL. */
    private static byte[] withNoise(String code, Random random, int bytes) {
        byte[] text = Arrays.copyOf(code.getBytes(UTF_8), code.length());
        for (int i = 0; i < bytes; i++) {
            text[random.nextInt(text.length)] = (byte) (1 + random.nextInt(255));
        }
        return text;
    }
}
