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
            String statusLine = "";
            Map<String, String> headers = new LinkedHashMap<>();
            int status = 0;
            while (status < 200) {
                statusLine = readLine("the status line");
                waiting = false;
                reading = true;
                if (!statusLine.startsWith("HTTP/1.")) {
                    throw new IOException("not HTTP: " + statusLine);
                }
                String[] words = statusLine.split(" ", 3);
                if (words.length > 1 && words[1].matches("[1-9][0-9][0-9]")) {
                    status = Integer.parseInt(words[1]);
                } else {
                    throw new IOException("no status: " + statusLine);
                }
                headers.clear();
                String name = null;
                String line = readLine("the headers");
                while (!line.isEmpty()) {
                    if (line.startsWith(" ") || line.startsWith("\t")) {
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
                    line = readLine("the headers");
                }
            }
            byte[] body = new byte[0];
            if (!request.method().equals("HEAD") && status != 204 && status != 304) {
                body = readBody(headers);
            }
            if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
                keepAlive = false;
            }
            String[] words = statusLine.split(" ", 3);
            Response response = new Response(status, words.length > 2 ? words[2] : "", Map.copyOf(headers), body);
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
            last = null;
            error = e.getMessage();
            throw e;
        }
    }

    private byte[] readBody(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            boolean more = true;
            while (more) {
                String line = readLine("a chunk");
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
                if (!readLine("a chunk").isEmpty()) {
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
        return body.toByteArray();
    }

    private String readLine(String part) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("connection ended in " + part);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
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
