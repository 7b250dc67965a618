package dev.descent;

import dev.descent.bot.Backlog;
import dev.descent.bot.Intake;
import dev.descent.config.ServeSettings;
import dev.descent.metrics.Prometheus;
import dev.descent.web.MetricsServer;
import dev.descent.web.WebServer;
import dev.descent.web.WebhookSecrets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where a server is reached.
 *
 * @param web where deliveries come in
 * @param watch where metrics are read, if anywhere
 */
record ServerDoors(WebServer web, Optional<MetricsServer> watch) implements AutoCloseable {
    /** Opens them; it takes deliveries in while it {@code isReady} and the database can be reached. */
    static ServerDoors open(
            ServeSettings settings, Intake intake, Prometheus metrics, Backlog backlog, BooleanSupplier isReady) {
        WebServer web = WebServer.start(
                new WebServer.Address(settings.host(), settings.port()),
                new WebhookSecrets(settings.app().webhookSecrets()),
                intake,
                () -> isReady.getAsBoolean() && backlog.isReachable(),
                metrics);
        Optional<MetricsServer> watch = settings.operation()
                .metrics()
                .map(at -> MetricsServer.start(
                        new WebServer.Address(at.host(), at.port()),
                        Prometheus.CONTENT_TYPE,
                        () -> metrics.page(backlog)));
        return new ServerDoors(web, watch);
    }

    @Override
    public void close() {
        web.close();
        watch.ifPresent(MetricsServer::close);
    }
}
