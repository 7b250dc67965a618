package dev.descent.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What models are told first. */
final class Instructions {
    private Instructions() {}

    /** The text of a file beside this class. */
    static String read(String name) {
        try (InputStream text = Objects.requireNonNull(Instructions.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
