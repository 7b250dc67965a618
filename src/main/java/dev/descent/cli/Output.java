package dev.descent.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Options of every command that writes a report. */
final class Output {
    @Option(names = "--out", paramLabel = "FILE", description = "Write to FILE instead of the terminal.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean isQuiet;

    boolean isQuiet() {
        return isQuiet;
    }

    /** Whether what is written may be coloured. */
    boolean hasColours(Terminal terminal) {
        return terminal.hasColours() && out.isEmpty();
    }

    /** Does the work once it is known that its result can be written, writes it, and gives it back. */
    <T> T write(Terminal terminal, Supplier<T> work, Function<T, String> render) {
        Optional<OutputFile> file = out.map(OutputFile::new);
        T result = work.get();
        String text = render.apply(result);
        file.ifPresentOrElse(target -> target.write(text), () -> terminal.out().print(text));
        return result;
    }
}
