package dev.descent;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.descent.config.Operation.LogFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log, which goes to the standard error stream. */
final class Logs {
    private Logs() {}

    /** Has every line written in this format from now on; {@code logback.xml} begins with text. */
    static void use(LogFormat format) {
        switch (format) {
            case TEXT -> {}
            case JSON -> writeJson();
        }
    }

    private static void writeJson() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr")
                instanceof OutputStreamAppender<ILoggingEvent> appender) {
            appender.stop();
            appender.setEncoder(json(context));
            appender.start();
        }
    }

    private static JsonEncoder json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }
}
