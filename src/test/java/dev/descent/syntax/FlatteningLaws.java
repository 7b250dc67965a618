package dev.descent.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.source.Language;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Trees read in one call of C are those read node by node: {@code src/launcher/flatten.c}, compiled and put to the test. */
class FlatteningLaws {
    private static final NativeParser IN_ONE_CALL = new NativeParser(ParseLimit.DEFAULT, new TreeReader(compiled()));
    private static final NativeParser BY_NODES = new NativeParser(ParseLimit.DEFAULT, new TreeReader(Optional.empty()));

    /** The function, linked with the very core that these tests use. */
    private static Optional<Flattening> compiled() {
        try {
            Path library = Files.createTempFile("flatten", ".so");
            library.toFile().deleteOnExit();
            Process cc = new ProcessBuilder(
                            "cc",
                            "-std=gnu11",
                            "-Wall",
                            "-Werror",
                            "-O2",
                            "-fPIC",
                            "-shared",
                            "src/launcher/flatten.c",
                            Natives.file("tree-sitter").toString(),
                            "-o",
                            library.toString())
                    .inheritIO()
                    .start();
            assertThat(cc.waitFor()).as("cc compiles flatten.c").isZero();
            Optional<Flattening> found = Flattening.in(SymbolLookup.libraryLookup(library, Arena.global()));
            assertThat(found).isPresent();
            return found;
        } catch (IOException missing) {
            throw new AssertionError("these tests need a C compiler called cc; install gcc or clang", missing);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** The conformance suites hold every construct of their languages. */
    @Property(tries = 15)
    void aSuiteWithAHoleHasOneTree(@ForAll @IntRange(max = 10_000) int from, @ForAll @IntRange(max = 60) int length) {
        for (String suite : CognitiveConformanceTest.SUITES) {
            byte[] text = CognitiveConformanceTest.read(suite).getBytes(UTF_8);
            int start = Math.min(from, text.length);
            Arrays.fill(text, start, Math.min(start + length, text.length), (byte) ' ');
            check(Language.ofPath(suite).orElseThrow(), text);
        }
    }

    @Property(tries = 1)
    void realFilesHaveOneTree() throws IOException {
        for (Path file : sources()) {
            Optional<Language> language = Language.ofPath(file.toString());
            if (language.isPresent()) {
                check(language.get(), Files.readAllBytes(file));
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src/launcher"))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    @Property(tries = 1)
    void aTextWithoutAnythingAndADeepOneHaveOneTree() {
        check(Language.JAVA, new byte[0]);
        check(Language.JAVA, ("class A { int x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000)).getBytes(UTF_8));
    }

    private static void check(Language language, byte[] text) {
        Grammar grammar = Grammar.of(language);
        SyntaxTree flattened = IN_ONE_CALL.parse(grammar, text).orElseThrow();
        SyntaxTree walked = BY_NODES.parse(grammar, text).orElseThrow();

        assertThat(Arrays.deepEquals(columns(flattened), columns(walked)))
                .as("one tree of %s", new String(text, UTF_8))
                .isTrue();
    }

    private static int[][] columns(SyntaxTree tree) {
        int[][] columns = new int[7][tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            columns[0][node] = tree.kind(node);
            columns[1][node] = tree.field(node);
            columns[2][node] = tree.startByte(node);
            columns[3][node] = tree.endByte(node);
            columns[4][node] = tree.parent(node);
            columns[5][node] = tree.limit(node);
            columns[6][node] = tree.isMissing(node) ? 1 : 0;
        }
        return columns;
    }
}
