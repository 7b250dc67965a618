package courier;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One connection to a server, for one exchange after the other. */
public final class Connection {
    private final InputStream in;
    private final OutputStream out;
    private boolean open;
    private boolean busy;
    private boolean writing;
    private boolean waiting;
    private boolean reading;
    private boolean keepAlive;
    private boolean failed;
    private boolean closed;
    private String error;
    private Request current;
    private Response last;

    public Connection(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
        this.open = true;
        this.keepAlive = true;
    }

    public boolean isOpen() {
        return open && keepAlive && !failed && !closed;
    }

    public String lastError() {
        return error == null ? "" : error;
    }

    public int lastStatus() {
        return last == null ? 0 : last.status();
    }

    /** Sends a request and reads its response. */
    public Response exchange(Request request) throws IOException {
        if (closed || !open) {
            throw new IOException("connection is closed");
        } else {
            if (failed) {
                throw new IOException("connection has failed: " + error);
            } else {
                if (busy || writing || waiting || reading || current != null) {
                    throw new IOException("connection is busy");
                }
            }
        }
        busy = true;
        current = request;
        writing = true;
        try {
            StringBuilder head = new StringBuilder();
            head.append(request.method()).append(' ').append(request.path()).append(" HTTP/1.1\r\n");
            boolean hasLength = false;
            for (Map.Entry<String, String> header : request.headers().entrySet()) {
                if (header.getKey().equalsIgnoreCase("Content-Length")) {
                    hasLength = true;
                }
                head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
            }
            if (request.body().length > 0) {
                if (!hasLength) {
                    head.append("Content-Length: ").append(request.body().length).append("\r\n");
                }
            }
            head.append("\r\n");
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(request.body());
            out.flush();
            writing = false;
            waiting = true;
            int status = 0;
            String reason = "";
            Map<String, String> headers = new LinkedHashMap<>();
            while (status < 200) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                int next = in.read();
                while (next != '\n') {
                    if (next < 0) {
                        throw new EOFException("connection ended in the status line");
                    }
                    if (next != '\r') {
                        bytes.write(next);
                    }
                    next = in.read();
                }
                String line = bytes.toString(StandardCharsets.ISO_8859_1);
                waiting = false;
                reading = true;
                if (line.startsWith("HTTP/1.")) {
                    int space = line.indexOf(' ');
                    if (space > 0) {
                        int end = line.indexOf(' ', space + 1);
                        if (end < 0) {
                            end = line.length();
                        }
                        try {
                            status = Integer.parseInt(line.substring(space + 1, end));
                        } catch (NumberFormatException e) {
                            throw new IOException("no status: " + line, e);
                        }
                        reason = line.substring(end).strip();
                    } else {
                        throw new IOException("no status: " + line);
                    }
                } else {
                    throw new IOException("not HTTP: " + line);
                }
                headers.clear();
                String name = null;
                boolean more = true;
                while (more) {
                    bytes.reset();
                    next = in.read();
                    while (next != '\n') {
                        if (next < 0) {
                            throw new EOFException("connection ended in the headers");
                        }
                        if (next != '\r') {
                            bytes.write(next);
                        }
                        next = in.read();
                    }
                    line = bytes.toString(StandardCharsets.ISO_8859_1);
                    if (line.isEmpty()) {
                        more = false;
                    } else if (line.startsWith(" ") || line.startsWith("\t")) {
                        if (name == null) {
                            throw new IOException("header without a name: " + line);
                        } else {
                            headers.put(name, headers.get(name) + " " + line.strip());
                        }
                    } else {
                        int colon = line.indexOf(':');
                        if (colon < 1) {
                            throw new IOException("header without a name: " + line);
                        }
                        name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                        String value = line.substring(colon + 1).strip();
                        if (headers.containsKey(name)) {
                            headers.put(name, headers.get(name) + ", " + value);
                        } else {
                            headers.put(name, value);
                        }
                    }
                }
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (!request.method().equals("HEAD") && status != 204 && status != 304) {
                if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
                    boolean more = true;
                    while (more) {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        int next = in.read();
                        while (next != '\n') {
                            if (next < 0) {
                                throw new EOFException("connection ended in a chunk");
                            }
                            if (next != '\r') {
                                bytes.write(next);
                            }
                            next = in.read();
                        }
                        String line = bytes.toString(StandardCharsets.ISO_8859_1);
                        if (line.contains(";")) {
                            line = line.substring(0, line.indexOf(';'));
                        }
                        int size;
                        try {
                            size = Integer.parseInt(line.strip(), 16);
                        } catch (NumberFormatException e) {
                            throw new IOException("no chunk size: " + line, e);
                        }
                        byte[] chunk = in.readNBytes(size);
                        if (chunk.length < size) {
                            throw new EOFException("connection ended in a chunk");
                        }
                        body.write(chunk);
                        if (in.read() != '\r' || in.read() != '\n') {
                            throw new IOException("chunk without an end");
                        }
                        if (size == 0) {
                            more = false;
                        }
                    }
                } else if (headers.containsKey("content-length")) {
                    int length;
                    try {
                        length = Integer.parseInt(headers.get("content-length"));
                    } catch (NumberFormatException e) {
                        throw new IOException("no length: " + headers.get("content-length"), e);
                    }
                    byte[] bytes = in.readNBytes(length);
                    if (bytes.length < length) {
                        throw new EOFException("connection ended in the body");
                    }
                    body.write(bytes);
                } else {
                    in.transferTo(body);
                    keepAlive = false;
                }
            }
            if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
                keepAlive = false;
            }
            Response response = new Response(status, reason, Map.copyOf(headers), body.toByteArray());
            reading = false;
            busy = false;
            current = null;
            last = response;
            if (!keepAlive) {
                close();
            }
            return response;
        } catch (IOException e) {
            failed = true;
            busy = false;
            writing = false;
            waiting = false;
            reading = false;
            current = null;
            error = e.getMessage();
            throw e;
        }
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
