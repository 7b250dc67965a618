package dev.descent.cli;

import picocli.CommandLine.Command;

/** {@code descent serve}. */
@Command(
        name = "serve",
        description = "Runs the GitHub App's server until it is stopped; settings come from the environment.")
final class ServeCommand implements Runnable {
    private final Runnable server;

    ServeCommand(Runnable server) {
        this.server = server;
    }

    @Override
    public void run() {
        server.run();
    }
}
