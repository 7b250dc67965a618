package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.FileFacts;
import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Unparsed;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TreeSitterParserTest {
    private static final TreeSitterParser PARSER = new TreeSitterParser();

    @AfterAll
    static void close() {
        PARSER.close();
    }

    @Test
    void factsAreTheSameFromEveryThread() throws Exception {
        byte[] text = "class A { boolean a; int f(int n) { return a && n > 0 ? f(n - 1) : 0; } }\n"
                .repeat(100)
                .getBytes(UTF_8);
        Callable<Parsed> task = () -> PARSER.parse(Language.JAVA, text);
        Set<Parsed> results = new HashSet<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            for (Future<Parsed> result : workers.invokeAll(Collections.nCopies(16, task))) {
                results.add(result.get());
            }
        }

        assertThat(results).hasSize(1);
    }

    @Test
    void deepNestingDoesNotOverflow() {
        int depth = 20_000;
        List<String> texts = List.of(
                "class A { int x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }",
                "class A { void f() " + "{".repeat(depth) + "}".repeat(depth) + " }",
                "class A { boolean x = a" + " && a".repeat(depth) + "; }",
                "class A { int x = " + "f(".repeat(depth) + ")".repeat(depth) + "; }",
                "class A { int x = a" + ".b".repeat(depth) + "; }",
                "class A {".repeat(depth / 5) + "}".repeat(depth / 5));

        assertThat(texts)
                .allSatisfy(text -> assertThat(PARSER.parse(Language.JAVA, text.getBytes(UTF_8)))
                        .isInstanceOfAny(FileFacts.class, Unparsed.class));
    }

    @Test
    void deepTypesHaveAShape() {
        String text = "record R(" + "Optional<".repeat(150) + "Boolean" + ">".repeat(150) + " x) {}";

        FileFacts facts = (FileFacts) PARSER.parse(Language.JAVA, text.getBytes(UTF_8));

        assertThat(facts.types().getFirst().shape().hashCode()).isNotZero();
    }

    @Test
    void binaryTextHasFacts() {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }

        assertThat(PARSER.parse(Language.GO, bytes)).isInstanceOf(FileFacts.class);
    }

    @Test
    void aTextThatWouldExhaustTheParserIsRefused() {
        assertThat(PARSER.parse(Language.JAVA, "a<".repeat(20_000).getBytes(UTF_8)))
                .isEqualTo(new Unparsed("nested too deeply"));
        assertThat(PARSER.parse(
                        Language.JAVA,
                        "class A { boolean x = a < b; }\n".repeat(1_000).getBytes(UTF_8)))
                .isInstanceOf(FileFacts.class);
    }
}
