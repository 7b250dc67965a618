package dev.descent;

import dev.descent.config.Operation.LogFormat;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Writes one line into the log, in the format that its argument names. */
final class Speaker {
    private Speaker() {}

    public static void main(String[] arguments) {
        if (!arguments[0].isEmpty()) {
            Logs.use(LogFormat.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
        }
        MDC.put("delivery", "d-1");
        LoggerFactory.getLogger(Speaker.class).warn("it happened to \"{}\"\nand again", 7);
    }
}
