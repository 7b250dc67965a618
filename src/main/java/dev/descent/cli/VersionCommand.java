package dev.descent.cli;

import picocli.CommandLine.Command;

/** {@code descent version}. */
@Command(name = "version", description = "Prints the version of Descent and of its ruler.")
final class VersionCommand implements Runnable {
    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.out().println(new Version().text());
    }
}
