package dev.descent.loss;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the bytes of a file say against scoring it. */
final class Contents {
    /** As far as git itself looks for a NUL. */
    private static final int BINARY_PREFIX = 8000;

    private static final int HEADER_BYTES = 2000;
    private static final int MINIFIED_BYTES = 4000;
    private static final int MINIFIED_LINE = 300;

    /** A comment line in any of the languages; Go's form is fixed by its generator convention, others vary it. */
    private static final Pattern GENERATED =
            Pattern.compile("(?im)^\\s*(//|#|/?\\*)\\W*(.*\\W)?(@generated\\b|generated\\b.*\\bdo not edit\\b).*$");

    private static final byte[] GENERATION = "generated".getBytes(StandardCharsets.US_ASCII);

    private Contents() {}

    /** Why these bytes aren't scored, or nothing when they are. */
    static Optional<String> refusal(byte[] text) {
        if (isBinary(text)) {
            return Optional.of("binary");
        }
        if (isMinified(text)) {
            return Optional.of("minified (long lines)");
        }
        return isGenerated(text) ? Optional.of("generated (says its header)") : Optional.empty();
    }

    private static boolean isBinary(byte[] text) {
        for (int i = 0; i < Math.min(text.length, BINARY_PREFIX); i++) {
            if (text[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMinified(byte[] text) {
        int lines = 1;
        for (byte each : text) {
            if (each == '\n') {
                lines++;
            }
        }
        return text.length >= MINIFIED_BYTES && text.length / lines > MINIFIED_LINE;
    }

    private static boolean isGenerated(byte[] text) {
        if (!mentionsGeneration(text)) {
            return false;
        }
        String header = new String(text, 0, Math.min(text.length, HEADER_BYTES), StandardCharsets.UTF_8);
        return GENERATED.matcher(header).find();
    }

    /** Spares most files the pattern. */
    private static boolean mentionsGeneration(byte[] text) {
        int last = Math.min(text.length, HEADER_BYTES) - GENERATION.length;
        for (int from = 0; from <= last; from++) {
            int i = 0;
            while (i < GENERATION.length && (text[from + i] | 0x20) == GENERATION[i]) {
                i++;
            }
            if (i == GENERATION.length) {
                return true;
            }
        }
        return false;
    }
}
