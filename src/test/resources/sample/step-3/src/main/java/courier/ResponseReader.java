package courier;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one response after the other. */
final class ResponseReader {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.\\S* ([1-9]\\d\\d) ?(.*)");

    private final InputStream in;
    private boolean atEnd;

    ResponseReader(InputStream in) {
        this.in = in;
    }

    /** Whether nothing can follow what has been read. */
    boolean isAtEnd() {
        return atEnd;
    }

    Response read(boolean expectsBody) throws IOException {
        Matcher status = readStatus();
        int code = Integer.parseInt(status.group(1));
        Map<String, String> headers = readHeaders();
        if (code < 200) {
            return read(expectsBody);
        }
        boolean hasBody = expectsBody && code != 204 && code != 304;
        byte[] body = hasBody ? readBody(headers) : new byte[0];
        return new Response(code, status.group(2), Map.copyOf(headers), body);
    }

    private Matcher readStatus() throws IOException {
        String line = readLine("the status line");
        Matcher status = STATUS_LINE.matcher(line);
        if (!status.matches()) {
            throw new IOException((line.startsWith("HTTP/1.") ? "no status: " : "not HTTP: ") + line);
        }
        return status;
    }

    private Map<String, String> readHeaders() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        String last = "";
        for (String line = readLine("the headers"); !line.isEmpty(); line = readLine("the headers")) {
            last = add(line, last, headers);
        }
        return headers;
    }

    /** Adds what a line says, more of the last header where it begins with a blank; returns the header's name. */
    private static String add(String line, String last, Map<String, String> headers) throws IOException {
        if (!last.isEmpty() && Character.isWhitespace(line.charAt(0))) {
            headers.merge(last, line.strip(), (one, more) -> one + " " + more);
            return last;
        }
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IOException("header without a name: " + line);
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.merge(name, line.substring(colon + 1).strip(), (one, more) -> one + ", " + more);
        return name;
    }

    private byte[] readBody(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return readChunks();
        }
        String length = headers.get("content-length");
        if (length != null) {
            return readExactly(number(length, 10, "no length: "), "the body");
        }
        atEnd = true;
        return in.readAllBytes();
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            size = number(readLine("a chunk").replaceFirst(";.*", ""), 16, "no chunk size: ");
            body.write(readExactly(size, "a chunk"));
            if (!readLine("a chunk").isEmpty()) {
                throw new IOException("chunk without an end");
            }
        } while (size > 0);
        return body.toByteArray();
    }

    private byte[] readExactly(int length, String part) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("connection ended in " + part);
        }
        return bytes;
    }

    private static int number(String digits, int radix, String problem) throws IOException {
        try {
            return Integer.parseInt(digits.strip(), radix);
        } catch (NumberFormatException e) {
            throw new IOException(problem + digits, e);
        }
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
}
