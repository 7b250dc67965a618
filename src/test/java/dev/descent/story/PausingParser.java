package dev.descent.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.source.Language;
import dev.descent.source.Parsed;
import dev.descent.source.Parser;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A parser that a test can hold up, to have something happen in the middle of a score. */
final class PausingParser implements Parser {
    /** A text with this in it is one on which the parser fails as a bug does. */
    static final String POISON = "poison";

    private final Parser parser;
    private volatile Pause pause = new Pause(new CountDownLatch(0), new CountDownLatch(0));
    private volatile Runnable trouble = () -> {};

    PausingParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public String version() {
        return parser.version();
    }

    @Override
    public Parsed parse(Language language, byte[] text) {
        trouble.run();
        if (new String(text, UTF_8).contains(POISON)) {
            throw new StackOverflowError("a bug");
        }
        pause.reached().countDown();
        await(pause.end());
        return parser.parse(language, text);
    }

    /** Holds up the next file. */
    void pause() {
        pause = new Pause(new CountDownLatch(1), new CountDownLatch(1));
    }

    /** Waits until a file is held up. */
    void awaitPause() {
        await(pause.reached());
    }

    /** Goes on. */
    void resume() {
        pause.end().countDown();
    }

    /** From now on reading a file does this first. */
    void trouble(Runnable what) {
        trouble = what;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private record Pause(CountDownLatch reached, CountDownLatch end) {}
}
