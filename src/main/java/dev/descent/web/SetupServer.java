package dev.descent.web;

import dev.descent.bot.AppRegistry;
import dev.descent.config.AppFolder;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import java.net.URI;

/**
 * The HTTP server while there is no App: {@code /setup}, for whoever knows the token, and {@code /healthz}. It isn't ready for
 * deliveries, and says so.
 */
public final class SetupServer implements AutoCloseable {
    private static final long MAX_FORM = 10_000;

    private final Listener listener;
    private final SetupFlow flow;
    private final String token;

    private SetupServer(Listener listener, SetupFlow flow, String token) {
        this.listener = listener;
        this.flow = flow;
        this.token = token;
    }

    /** Starts to listen; throws {@link java.io.UncheckedIOException} when it can't. */
    public static SetupServer start(WebServer.Address address, URI github, AppRegistry registry, AppFolder folder) {
        String token = Secrets.next();
        SetupFlow flow = new SetupFlow(github, registry, folder, token);
        return new SetupServer(Listener.start(address, config -> routes(config, flow)), flow, token);
    }

    private static void routes(JavalinConfig config, SetupFlow flow) {
        config.http.maxRequestSize = MAX_FORM;
        config.routes.get("/setup", flow::ask);
        config.routes.post("/setup", flow::confirm);
        config.routes.get("/setup/callback", flow::takeOver);
        config.routes.get("/healthz", request -> request.result("alive\n"));
        config.routes.get(
                "/readyz",
                request -> request.status(HttpStatus.SERVICE_UNAVAILABLE).result("not set up\n"));
    }

    /** The page's address after the server's own: it holds the token, and belongs into no log but the first one. */
    public String path() {
        return "/setup?token=" + token;
    }

    /** The port that is listened on. */
    public int port() {
        return listener.port();
    }

    /** Returns when an App is stored. */
    public void await() throws InterruptedException {
        flow.done().await();
    }

    @Override
    public void close() {
        listener.close();
    }
}
