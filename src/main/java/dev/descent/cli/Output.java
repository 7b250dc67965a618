package dev.descent.cli;

import dev.descent.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
    <T> T write(Terminal terminal, Supplier<T> work, Function<T, Report> render) {
        Optional<OutputFile> file = out.map(OutputFile::new);
        T result = work.get();
        Report report = render.apply(result);
        file.ifPresentOrElse(target -> target.write(report), () -> print(report, terminal.out()));
        return result;
    }

    private static void print(Report report, PrintWriter out) {
        try {
            report.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a PrintWriter throws nothing", e);
        }
    }
}
