package dev.descent.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.function.Consumer;

/** A port that is listened on, with what is common to all of ours. */
final class Listener implements AutoCloseable {
    private final Javalin javalin;

    private Listener(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts to listen; port 0 takes any free one. Throws {@link UncheckedIOException} when it can't. */
    static Listener start(WebServer.Address address, Consumer<JavalinConfig> routes) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.defaultContentType = "text/plain; charset=utf-8";
            config.jetty.modifyServletContextHandler(
                    context -> context.addFilter(new LingeringClose(), "/*", EnumSet.of(DispatcherType.REQUEST)));
            routes.accept(config);
        });
        try {
            return new Listener(javalin.start(address.host(), address.port()));
        } catch (JavalinBindException taken) {
            throw new UncheckedIOException(
                    "can't listen on " + address.host() + ":" + address.port() + ": the port is taken or not ours",
                    new IOException(taken));
        }
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
