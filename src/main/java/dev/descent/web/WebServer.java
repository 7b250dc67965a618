package dev.descent.web;

import dev.descent.bot.Intake;
import dev.descent.bot.Observer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.BooleanSupplier;

/** The HTTP server: {@code POST /webhooks/github}, {@code GET /healthz} (alive), {@code GET /readyz} (takes deliveries). */
public final class WebServer implements AutoCloseable {
    private final Listener listener;

    private WebServer(Listener listener) {
        this.listener = listener;
    }

    /** Starts to listen; port 0 takes any free one. Throws {@link java.io.UncheckedIOException} when it can't. */
    public static WebServer start(
            Address address, WebhookSecrets secrets, Intake intake, BooleanSupplier isReady, Observer observer) {
        return new WebServer(Listener.start(address, config -> {
            config.http.maxRequestSize = WebhookHandler.MAX_PAYLOAD;
            config.routes.post("/webhooks/github", new CountedHandler(new WebhookHandler(secrets, intake), observer));
            config.routes.get("/healthz", request -> request.result("alive\n"));
            config.routes.get("/readyz", request -> answerReadiness(request, isReady.getAsBoolean()));
        }));
    }

    private static void answerReadiness(Context request, boolean isReady) {
        request.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .result(isReady ? "ready\n" : "not ready\n");
    }

    /** The port that is listened on. */
    public int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
    }

    /**
     * Where to listen.
     *
     * @param host name or address of a local interface
     * @param port 0 to 65535
     */
    public record Address(String host, int port) {}
}
