package courier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One connection to a server, for one exchange after the other. */
public final class Connection {
    private final InputStream in;
    private final OutputStream out;
    private final ResponseReader reader;
    private State state = State.READY;
    private String outcome = "nothing yet";

    private enum State {
        READY,
        BUSY,
        FAILED,
        CLOSED
    }

    public Connection(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
        this.reader = new ResponseReader(in);
    }

    public boolean isOpen() {
        return state == State.READY || state == State.BUSY;
    }

    /** Sends a request and reads its response. */
    public Response exchange(Request request) throws IOException {
        switch (state) {
            case READY -> state = State.BUSY;
            case BUSY -> throw new IOException("connection is busy");
            case FAILED -> throw new IOException("connection has " + outcome);
            case CLOSED -> throw new IOException("connection is closed");
        }
        try {
            write(request);
            Response response = reader.read(!request.method().equals("HEAD"));
            outcome = response.status() + " " + response.reason();
            state = State.READY;
            if (reader.isAtEnd() || response.isLast()) {
                close();
            }
            return response;
        } catch (IOException e) {
            outcome = "failed: " + e.getMessage();
            state = State.FAILED;
            throw e;
        }
    }

    private void write(Request request) throws IOException {
        StringBuilder head = new StringBuilder();
        head.append(request.method() + " " + request.path() + " HTTP/1.1\r\n");
        request.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        int length = request.body().length;
        if (length > 0 && request.headers().keySet().stream().noneMatch("Content-Length"::equalsIgnoreCase)) {
            head.append("Content-Length: " + length + "\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(request.body());
        out.flush();
    }

    /** How the last exchange went, for a log. */
    public String summary() {
        return outcome;
    }

    public void close() throws IOException {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            in.close();
            out.close();
        }
    }
}
