package dev.descent.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Has every logger as talkative as it can be, and hears all but what the fake logs about itself; the screen stays as quiet as it was. */
final class Ear extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private Ear() {}

    static Ear open() {
        Ear ear = new Ear();
        ear.root.iteratorForAppenders().forEachRemaining(Ear::onlyWarnings);
        ear.setContext(ear.root.getLoggerContext());
        ear.start();
        ear.root.addAppender(ear);
        ear.root.setLevel(Level.TRACE);
        return ear;
    }

    private static void onlyWarnings(Appender<ILoggingEvent> appender) {
        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel("WARN");
        filter.start();
        appender.addFilter(filter);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLoggerName().startsWith("wiremock")) {
            heard.add(event.getLoggerName() + " " + event.getFormattedMessage() + event.getMDCPropertyMap()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    String heard() {
        return String.join("\n", heard);
    }

    @Override
    public void close() {
        root.setLevel(usual);
        root.detachAppender(this);
        root.iteratorForAppenders().forEachRemaining(Appender::clearAllFilters);
    }
}
