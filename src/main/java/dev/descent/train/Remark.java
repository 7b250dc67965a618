package dev.descent.train;

import dev.descent.loss.Hotspot;

/**
 * What a person with write access said about the changes of a run: a wish about what is proposed next, and nothing more.
 *
 * @param path the file that it is about; empty when it is about all of them
 * @param line the line there, from 1; 0 when it is about the whole file
 * @param text what was said, as it was written
 */
public record Remark(String path, int line, String text) {
    /** Whether it was said about the place itself. */
    boolean isAbout(Hotspot hotspot) {
        boolean isLine =
                line >= hotspot.unit().startLine() && line <= hotspot.unit().endLine();
        return path.equals(hotspot.path()) && (line == 0 || isLine);
    }

    /** Whether it is to be heard by whoever mends the place. */
    boolean concerns(Hotspot hotspot) {
        return path.isEmpty() || isAbout(hotspot);
    }
}
