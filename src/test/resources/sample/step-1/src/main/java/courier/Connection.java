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
    private boolean open;
    private boolean busy;
    private boolean writing;
    private boolean waiting;
    private boolean keepAlive;
    private boolean failed;
    private boolean closed;
    private String error;
    private Request current;
    private Response last;

    public Connection(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
        this.reader = new ResponseReader(in);
        this.open = true;
        this.keepAlive = true;
    }

    public boolean isOpen() {
        return open && keepAlive && !failed && !closed;
    }

    /** Sends a request and reads its response. */
    public Response exchange(Request request) throws IOException {
        if (closed || !open) {
            throw new IOException("connection is closed");
        }
        if (failed) {
            throw new IOException("connection has failed: " + error);
        }
        if (busy || writing || waiting || current != null) {
            throw new IOException("connection is busy");
        }
        busy = true;
        current = request;
        writing = true;
        try {
            write(request);
            writing = false;
            waiting = true;
            Response response = reader.read(!request.method().equals("HEAD"));
            waiting = false;
            busy = false;
            current = null;
            last = response;
            String connection = response.headers().getOrDefault("connection", "");
            if (reader.isAtEnd() || connection.equalsIgnoreCase("close")) {
                keepAlive = false;
                close();
            }
            return response;
        } catch (IOException e) {
            failed = true;
            busy = false;
            writing = false;
            waiting = false;
            current = null;
            last = null;
            error = e.getMessage();
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
        if (error != null) {
            return "failed: " + error;
        }
        return last == null ? "nothing yet" : last.status() + " " + last.reason();
    }

    public void close() throws IOException {
        if (!closed) {
            closed = true;
            open = false;
            in.close();
            out.close();
        }
    }
}
