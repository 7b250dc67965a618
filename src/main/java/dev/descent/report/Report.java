package dev.descent.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A text that is put into words while it is written, for it may be larger than what it tells of. */
@FunctionalInterface
public interface Report {
    /** Writes all of it; throws what the writer throws. */
    void writeTo(Writer out) throws IOException;

    /** A report of this text. */
    static Report of(String text) {
        return out -> out.write(text);
    }

    /** The whole text. */
    default String text() {
        StringWriter text = new StringWriter();
        try {
            writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return text.toString();
    }
}
