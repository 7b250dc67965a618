package dev.descent.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.descent.fake.git.GitHttp;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.rest.Troubles;
import dev.descent.fake.state.World;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a browser and git find: repositories, and pages of pull requests. */
final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Troubles troubles;
    private final GitHttp git;
    private final Pages pages;
    private final ManifestPages manifests;

    private WebServer(World world, Troubles troubles) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.troubles = troubles;
        this.git = new GitHttp(new Tokens(world));
        this.pages = new Pages(world);
        this.manifests = new ManifestPages(world);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static WebServer start(World world, Troubles troubles) {
        try {
            return new WebServer(world, troubles);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Trouble> trouble = troubles.next(exchange.getRequestMethod(), path);
            if (trouble.isPresent()) {
                suffer(exchange, trouble.get());
            } else if (GitHttp.speaks(path)) {
                git.handle(exchange);
            } else if (ManifestPages.has(path) && exchange.getRequestMethod().equals("POST")) {
                answer(exchange, manifests.reply(path, query(exchange), body(exchange)));
            } else {
                answer(exchange, pages.page(path));
            }
        }
    }

    private void suffer(HttpExchange exchange, Trouble trouble) throws IOException {
        switch (trouble) {
            case Trouble.Status status -> exchange.sendResponseHeaders(status.status(), -1);
            case Trouble.Hang hang -> troubles.hang();
            case Trouble.Late late -> throw new IllegalArgumentException("only the API answers late");
            case Trouble.Outdated list -> throw new IllegalArgumentException("only the API has lists");
            case Trouble.DropAnswer drop -> exchange.getRequestBody().readAllBytes();
        }
    }

    private static String query(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    private static void answer(HttpExchange exchange, Optional<String> html) throws IOException {
        int status = html.isPresent() ? 200 : 404;
        answer(exchange, new ManifestPages.Reply(status, html.orElse("<h1>404</h1>There is nothing here.")));
    }

    private static void answer(HttpExchange exchange, ManifestPages.Reply reply) throws IOException {
        if (reply.status() == 302) {
            exchange.getResponseHeaders().set("Location", reply.content());
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        byte[] body = reply.content().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(reply.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        troubles.release();
        server.stop(0);
        threads.close();
    }
}
