package dev.descent.sandbox;

import java.util.List;

/**
 * How a repository's own checks are run.
 *
 * @param command program and arguments; no shell comes between
 * @param fetch the command that fetches what the checks depend on, run with network once per set of lock files; may be empty
 * @param reports where test reports in JUnit's XML format appear, as globs of paths
 */
public record CheckCommand(List<String> command, List<String> fetch, List<String> reports) {
    /** Where Maven, Gradle and most runners of other languages put them. */
    public static final List<String> USUAL_REPORTS =
            List.of("**/surefire-reports/*.xml", "**/failsafe-reports/*.xml", "**/test-results/**.xml", "**junit*.xml");

    public CheckCommand {
        command = List.copyOf(command);
        fetch = List.copyOf(fetch);
        reports = List.copyOf(reports);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a check needs a command");
        }
    }
}
