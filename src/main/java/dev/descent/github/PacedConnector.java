package dev.descent.github;

import dev.descent.bot.ForgeException;
import dev.descent.bot.InstallationId;
import dev.descent.bot.Traffic;
import dev.descent.bot.Traffic.Ticket;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * What leaves for one installation, for one thread at a time: nothing while GitHub wants to be left alone, and writes in their
 * turn.
 */
final class PacedConnector implements GitHubConnector {
    private final GitHubConnector wire;
    private final InstallationId installation;
    private final Traffic traffic;
    private @Nullable Ticket reserved;

    PacedConnector(GitHubConnector wire, InstallationId installation, Traffic traffic) {
        this.wire = wire;
        this.installation = installation;
        this.traffic = traffic;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        traffic.paused(installation).ifPresent(wait -> {
            throw ForgeException.paced("GitHub wants to be left alone for another " + wait, wait);
        });
        return request.method().equals("GET") ? wire.send(request) : write(request);
    }

    private GitHubConnectorResponse write(GitHubConnectorRequest request) throws IOException {
        Ticket ticket = reserved == null ? await() : reserved;
        reserved = null;
        try {
            return wire.send(request);
        } finally {
            traffic.end(ticket);
        }
    }

    /** Waits for a turn to write, which the next write takes; throws when that would take long. */
    Reservation reserve() {
        reserved = await();
        return this::giveBack;
    }

    private void giveBack() {
        Ticket unused = reserved;
        reserved = null;
        if (unused != null) {
            traffic.giveBack(unused);
        }
    }

    private Ticket await() {
        Duration left = traffic.patience();
        while (true) {
            switch (traffic.take(installation)) {
                case Ticket ticket -> {
                    return ticket;
                }
                case Traffic.Later(Duration wait) -> {
                    if (wait.compareTo(left) > 0) {
                        throw ForgeException.paced("the next write may leave in " + wait, wait);
                    }
                    sleep(wait);
                    left = left.minus(wait);
                }
            }
        }
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ForgeException.paced("stopped while waiting for the turn to write", wait);
        }
    }

    /** A turn to write. */
    interface Reservation extends AutoCloseable {
        /** Gives the turn back unless something was written in it. */
        @Override
        void close();
    }
}
