package dev.descent.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a repository's own checks are run.
 *
 * @param command program and arguments; no shell comes between
 * @param reports where test reports in JUnit's XML format appear, as globs of paths
 */
public record CheckCommand(List<String> command, List<String> reports) {
    /** Where Maven, Gradle and most runners of other languages put them. */
    public static final List<String> USUAL_REPORTS =
            List.of("**/surefire-reports/*.xml", "**/failsafe-reports/*.xml", "**/test-results/**.xml", "**junit*.xml");

    /** Runs commands one after the other, each its words, until one fails. */
    public static CheckCommand of(List<List<String>> commands) {
        List<String> command = commands.size() == 1
                ? commands.getFirst()
                : List.of(
                        "/bin/sh",
                        "-c",
                        commands.stream().map(CheckCommand::quoted).collect(Collectors.joining(" && ")));
        return new CheckCommand(command, USUAL_REPORTS);
    }

    /** Words that a shell takes as they are. */
    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    public CheckCommand {
        command = List.copyOf(command);
        reports = List.copyOf(reports);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a check needs a command");
        }
    }
}
