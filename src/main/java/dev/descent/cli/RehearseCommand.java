package dev.descent.cli;

import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code descent rehearse}: what the launcher runs once, for the JVM to learn what the other commands load. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Runs typical commands on directories, without showing results.")
final class RehearseCommand implements Runnable {
    private final Consumer<List<String>> silently;

    @Parameters(paramLabel = "DIR", arity = "1..*")
    private List<String> directories = List.of();

    RehearseCommand(Consumer<List<String>> silently) {
        this.silently = silently;
    }

    @Override
    public void run() {
        silently.accept(List.of("version"));
        silently.accept(List.of("score", "--help"));
        for (String directory : directories) {
            for (Format format : Format.values()) {
                silently.accept(List.of("score", directory, "--format", format.toString()));
                silently.accept(List.of("score", directory, "--base", directory, "--format", format.toString()));
            }
            silently.accept(List.of("score", directory, "--base", "HEAD"));
            silently.accept(List.of("score", directory, "--base", "HEAD", "--head", "HEAD"));
            silently.accept(List.of("history", directory, "--limit", "2"));
        }
    }
}
