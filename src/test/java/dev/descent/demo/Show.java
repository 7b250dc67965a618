package dev.descent.demo;

import java.io.PrintStream;

/**
 * Where the demonstration is told.
 *
 * @param out what the bot wrote
 * @param err what happens meanwhile
 * @param width of {@code out}, in columns
 */
record Show(PrintStream out, PrintStream err, int width) {
    /** Begins a part of the story. */
    void act(String title) {
        out.println();
        out.println("━━ " + title + " " + "━".repeat(Math.max(2, width - title.length() - 4)));
        out.println();
    }

    /** Something happens. */
    void say(String what) {
        err.println("descent: " + what);
    }

    /** A line of our own. */
    void line(String text) {
        out.println(text);
    }

    /** What the bot wrote. */
    void page(String markdown) {
        out.println(ReadableMarkdown.of(markdown, width));
        out.println();
    }
}
