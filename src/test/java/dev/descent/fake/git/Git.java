package dev.descent.fake.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the {@code git} executable in one directory, blind to the configuration of whoever runs it. */
final class Git {
    private static final Map<String, String> ISOLATED = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_TERMINAL_PROMPT", "0");

    private final Path directory;

    Git(Path directory) {
        this.directory = directory;
    }

    /** A process builder for {@code git arguments...} with the isolated configuration. */
    ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(ISOLATED);
        return builder;
    }

    /** The output, without white space around it; throws with git's own words when git fails. */
    String run(String... arguments) {
        return feed(new byte[0], arguments);
    }

    /** As {@link #run}, with something to read. */
    String feed(byte[] input, String... arguments) {
        Result result = execute(input, arguments);
        if (result.exitCode() != 0) {
            throw new IllegalStateException("git " + String.join(" ", arguments) + ": " + result.text());
        }
        return result.text();
    }

    /** The output bytes, or empty when git fails: what was asked for isn't there. */
    Optional<byte[]> ask(String... arguments) {
        Result result = execute(new byte[0], arguments);
        return result.exitCode() == 0 ? Optional.of(result.output()) : Optional.empty();
    }

    private Result execute(byte[] input, String... arguments) {
        try {
            Path output = Files.createTempFile("git", ".out");
            try {
                return execute(input, output, arguments);
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git was running", stopped);
        }
    }

    /** Through a file: what a pipe holds can get lost when the process ends while it is being read. */
    private Result execute(byte[] input, Path output, String... arguments) throws IOException, InterruptedException {
        Process process = process(arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        write(process.getOutputStream(), input);
        return new Result(process.waitFor(), Files.readAllBytes(output));
    }

    private static void write(OutputStream to, byte[] input) {
        try (to) {
            to.write(input);
        } catch (IOException closed) {
            // git ended before it read everything; its exit code and output say why
            return;
        }
    }

    private record Result(int exitCode, byte[] output) {
        String text() {
            return new String(output, UTF_8).strip();
        }
    }
}
