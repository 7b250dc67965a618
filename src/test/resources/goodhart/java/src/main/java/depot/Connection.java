package depot;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The line to a carrier's server. */
public final class Connection {
    private final InetSocketAddress address;
    private final int timeout;
    private boolean connecting;
    private boolean connected;
    private boolean authenticated;
    private boolean encrypted;
    private boolean reading;
    private boolean writing;
    private boolean closing;
    private boolean failed;
    private Optional<Socket> peer = Optional.empty();
    private Optional<String> session = Optional.empty();
    private Optional<String> error = Optional.empty();

    public Connection(InetSocketAddress address, int timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /** Connects, unless it is or has failed. */
    public void open() throws IOException {
        if (connected || connecting || failed) {
            return;
        }
        connecting = true;
        Socket socket = new Socket();
        socket.connect(address, timeout);
        peer = Optional.of(socket);
        connecting = false;
        connected = true;
    }

    /** Signs in and keeps the session. */
    public void authenticate(String user, String key) throws IOException {
        if (!connected || authenticated) {
            return;
        }
        String answer = exchange("HELLO " + user + " " + key);
        if (answer.startsWith("OK")) {
            session = Optional.of(answer.substring(3));
            authenticated = true;
            encrypted = answer.endsWith("TLS");
        } else {
            failed = true;
            error = Optional.of(answer);
        }
    }

    /** Sends one message and waits for the answer. */
    public String send(String message) throws IOException {
        if (!authenticated || closing || failed) {
            throw new IOException("not ready");
        }
        writing = true;
        reading = true;
        String answer = exchange(message);
        writing = false;
        reading = false;
        return answer;
    }

    private String exchange(String message) throws IOException {
        Socket socket = peer.orElseThrow();
        socket.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
        return new String(socket.getInputStream().readNBytes(1024), StandardCharsets.UTF_8);
    }

    /** Ends the session; a second call does nothing. */
    public void close() throws IOException {
        if (closing || !connected) {
            return;
        }
        closing = true;
        peer.orElseThrow().close();
        connected = false;
        authenticated = false;
        session = Optional.empty();
    }

    /** One word for people. */
    public String status() {
        if (failed) {
            return "failed";
        }
        if (closing) {
            return "closing";
        }
        if (authenticated) {
            return "ready";
        }
        return connected ? "connected" : "down";
    }
}
