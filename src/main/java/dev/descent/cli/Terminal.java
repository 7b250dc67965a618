package dev.descent.cli;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Where a command writes.
 *
 * @param out what was asked for
 * @param err everything else
 * @param hasColours whether {@code out} may be coloured
 * @param showsProgress whether a person watches {@code err}
 * @param width of {@code out}, in columns
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean hasColours, boolean showsProgress, int width) {
    /** The same, but heard by nobody. */
    Terminal silent() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(nowhere, nowhere, hasColours, showsProgress, width);
    }
}
