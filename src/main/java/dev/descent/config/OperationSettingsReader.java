package dev.descent.config;

import dev.descent.config.Operation.Endpoint;
import dev.descent.config.Operation.LogFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how a server is watched. */
final class OperationSettingsReader {
    private static final String METRICS_HOST = "DESCENT_METRICS_HOST";
    private static final String METRICS_PORT = "DESCENT_METRICS_PORT";
    private static final String LOG_FORMAT = "DESCENT_LOG_FORMAT";

    static final Set<String> KNOWN = Set.of(METRICS_HOST, METRICS_PORT, LOG_FORMAT);

    private final SettingValues values;

    OperationSettingsReader(SettingValues values) {
        this.values = values;
    }

    Operation read() {
        String host = values.value(METRICS_HOST).orElse("127.0.0.1");
        Optional<Endpoint> metrics =
                values.value(METRICS_PORT).map(port -> new Endpoint(host, values.port(METRICS_PORT, port)));
        return new Operation(metrics, logFormat());
    }

    private LogFormat logFormat() {
        String name = values.value(LOG_FORMAT).orElse("text");
        return Arrays.stream(LogFormat.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseGet(() -> {
                    values.problem(LOG_FORMAT + " is " + name + ", neither text nor json.");
                    return LogFormat.TEXT;
                });
    }
}
