package dev.descent.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A GitHub that hangs: takes every connection and never answers. */
public final class SilentGitHub implements AutoCloseable {
    private static final int BACKLOG = 1000;

    private final ServerSocket door;
    private final List<Socket> callers = new ArrayList<>();

    private SilentGitHub(ServerSocket door) {
        this.door = door;
    }

    /** Starts one on a free port. */
    public static SilentGitHub start() {
        try {
            SilentGitHub github = new SilentGitHub(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
            Thread.startVirtualThread(github::accept);
            return github;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                synchronized (callers) {
                    callers.add(caller);
                }
            } catch (SocketException closed) {
                return;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Where it doesn't answer. */
    public URI api() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** How many connections came in. */
    public int calls() {
        synchronized (callers) {
            return callers.size();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        synchronized (callers) {
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }
}
