package dev.descent.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command to be run in the sandbox.
 *
 * @param command program and arguments; no shell comes between
 * @param workspace the folder in which it runs, and which it may write to; it sees it as {@code /work}
 * @param home what it sees as its home: a folder, writable or not, or an empty one of its own
 * @param hasNetwork whether it may reach the network; only ever to fetch dependencies
 * @param environment variables beside the few that every command gets
 */
record Job(
        List<String> command,
        Path workspace,
        Optional<Mount> home,
        boolean hasNetwork,
        Map<String, String> environment) {
    Job {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    static Job of(List<String> command, Path workspace) {
        return of(command, workspace, Optional.empty());
    }

    static Job of(List<String> command, Path workspace, Optional<Mount> home) {
        return new Job(command, workspace, home, false, Map.of());
    }
}
