package dev.descent.fake.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Git's smart HTTP protocol: {@code git http-backend} behind the JDK's server, after asking {@link GitAccess}. */
public final class GitHttp {
    private static final Pattern PATH = Pattern.compile("/([^/]+/[^/]+?)\\.git(/.*)");

    private final GitAccess access;

    public GitHttp(GitAccess access) {
        this.access = access;
    }

    /** Whether a path is of a repository, and so of this protocol. */
    public static boolean speaks(String path) {
        return PATH.matcher(path).matches();
    }

    /** Serves one request of a clone, fetch or push. */
    public void handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            refuse(exchange, 404, "Not Found");
            return;
        }
        boolean isPush = exchange.getRequestURI().toString().contains("git-receive-pack");
        switch (access.ask(path.group(1), password(exchange), isPush)) {
            case GitAccess.Granted granted -> {
                byte[] answer = run(exchange, granted.repository(), path.group(2));
                // before the answer: whoever pushed may look at the pull request at once
                if (isPush && exchange.getRequestMethod().equals("POST")) {
                    access.pushed(path.group(1));
                }
                pass(exchange, new ByteArrayInputStream(answer));
            }
            case GitAccess.Denied denied -> refuse(exchange, denied.status(), denied.reason());
        }
    }

    private static Optional<String> password(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith("Basic "))
                .map(header -> new String(Base64.getDecoder().decode(header.substring(6)), UTF_8))
                .filter(pair -> pair.startsWith("x-access-token:"))
                .map(pair -> pair.substring("x-access-token:".length()));
    }

    private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
        if (status == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"GitHub\"");
        }
        byte[] body = reason.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** What the CGI program says: headers, an empty line, the body. */
    private static byte[] run(HttpExchange exchange, BareRepository repository, String rest) throws IOException {
        ProcessBuilder backend = repository.git().process("http-backend");
        backend.environment().putAll(environment(exchange, repository, rest));
        byte[] request = exchange.getRequestBody().readAllBytes();
        backend.environment().put("CONTENT_LENGTH", String.valueOf(request.length));
        Process process = backend.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread.startVirtualThread(() -> feed(process, request));
        try (InputStream answer = process.getInputStream()) {
            return answer.readAllBytes();
        }
    }

    private static void pass(HttpExchange exchange, InputStream answer) throws IOException {
        try (OutputStream out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(copyHeaders(answer, exchange.getResponseHeaders()), 0);
            answer.transferTo(out);
        }
    }

    private static Map<String, String> environment(HttpExchange exchange, BareRepository repository, String rest) {
        Headers headers = exchange.getRequestHeaders();
        return Map.ofEntries(
                Map.entry("GIT_PROJECT_ROOT", repository.directory().toString()),
                Map.entry("GIT_HTTP_EXPORT_ALL", "1"),
                Map.entry("PATH_INFO", rest),
                Map.entry("REMOTE_USER", "x-access-token"),
                Map.entry("REQUEST_METHOD", exchange.getRequestMethod()),
                Map.entry(
                        "QUERY_STRING",
                        Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                .orElse("")),
                Map.entry("CONTENT_TYPE", header(headers, "Content-Type")),
                Map.entry("HTTP_CONTENT_ENCODING", header(headers, "Content-Encoding")),
                Map.entry("GIT_PROTOCOL", header(headers, "Git-Protocol")));
    }

    private static String header(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }

    private static void feed(Process process, byte[] request) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(request);
        } catch (IOException closed) {
            // the backend refused before it read everything; its answer says why
            return;
        }
    }

    /** Copies the headers that a CGI program prints before its body; returns the status among them. */
    private static int copyHeaders(InputStream answer, Headers headers) throws IOException {
        int status = 200;
        for (String line = line(answer); !line.isEmpty(); line = line(answer)) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                headers.add(header[0], header[1]);
            }
        }
        return status;
    }

    private static String line(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next >= 0 && next != '\n'; next = answer.read()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }
}
