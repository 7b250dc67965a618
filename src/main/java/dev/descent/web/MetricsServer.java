package dev.descent.web;

import java.util.function.Supplier;

/** A port for whoever watches the bot, apart from the one that strangers reach: {@code GET /metrics}. */
public final class MetricsServer implements AutoCloseable {
    private final Listener listener;

    private MetricsServer(Listener listener) {
        this.listener = listener;
    }

    /** Starts to listen; throws {@link java.io.UncheckedIOException} when it can't. */
    public static MetricsServer start(WebServer.Address address, String contentType, Supplier<String> page) {
        return new MetricsServer(Listener.start(
                address,
                config -> config.routes.get(
                        "/metrics", request -> request.contentType(contentType).result(page.get()))));
    }

    /** The port that is listened on. */
    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
    }
}
