package dev.descent.web;

import dev.descent.bot.Intake;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/** The HTTP server: {@code POST /webhooks/github}, {@code GET /healthz} (alive), {@code GET /readyz} (takes deliveries). */
public final class WebServer implements AutoCloseable {
    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts to listen; port 0 takes any free one. Throws {@link UncheckedIOException} when it can't. */
    public static WebServer start(Address address, WebhookSecrets secrets, Intake intake, BooleanSupplier isReady) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = WebhookHandler.MAX_PAYLOAD;
            config.http.defaultContentType = "text/plain; charset=utf-8";
            config.routes.post("/webhooks/github", new WebhookHandler(secrets, intake));
            config.routes.get("/healthz", request -> request.result("alive\n"));
            config.routes.get("/readyz", request -> answerReadiness(request, isReady.getAsBoolean()));
        });
        try {
            return new WebServer(javalin.start(address.host(), address.port()));
        } catch (JavalinBindException taken) {
            throw new UncheckedIOException(
                    "can't listen on " + address.host() + ":" + address.port() + ": the port is taken or not ours",
                    new IOException(taken));
        }
    }

    private static void answerReadiness(Context request, boolean isReady) {
        request.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .result(isReady ? "ready\n" : "not ready\n");
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /**
     * Where to listen.
     *
     * @param host name or address of a local interface
     * @param port 0 to 65535
     */
    public record Address(String host, int port) {}
}
