package dev.descent.syntax;

import dev.descent.source.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How fast files of one language are parsed and their trees read, on one thread: {@code WalkBench java DIRECTORY}. */
public final class WalkBench {
    private static final int ROUNDS = 3;

    private WalkBench() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        try (Stream<Path> found = Files.walk(Path.of(arguments[1]))) {
            for (Path file : found.filter(path -> path.toString().endsWith("." + arguments[0]))
                    .sorted()
                    .toList()) {
                texts.add(Files.readAllBytes(file));
            }
        }
        Grammar grammar = Grammar.of(Language.ofPath("a." + arguments[0]).orElseThrow());
        long bytes = texts.stream().mapToLong(text -> text.length).sum();
        double best = 0;
        try (NativeParser parser = new NativeParser(ParseLimit.DEFAULT)) {
            for (int round = 0; round < ROUNDS; round++) {
                long nodes = 0;
                long start = System.nanoTime();
                for (byte[] text : texts) {
                    nodes += parser.parse(grammar, text).map(SyntaxTree::size).orElse(0);
                }
                best = Math.max(best, bytes / 1e6 / ((System.nanoTime() - start) / 1e9));
                System.err.printf("round %d: %,d nodes%n", round, nodes);
            }
        }
        System.out.printf("Descent: %.2f MB/s%n", best);
    }
}
