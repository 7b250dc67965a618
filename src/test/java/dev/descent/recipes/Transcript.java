package dev.descent.recipes;

import dev.descent.source.Language;

/** Runs the functions that {@link ProgramWriter} writes on a grid of inputs and tells all that can be seen from outside. */
interface Transcript {
    /** Values, exceptions and effects of {@code count} functions, a line for each call. */
    String of(String functions, int count);

    static Transcript in(Language language) {
        return switch (language) {
            case JAVA -> JavaTranscript::of;
            case PYTHON, JAVASCRIPT -> (functions, count) -> GuestTranscript.of(language, functions, count);
            case GO -> GoTranscript::of;
            default -> throw new IllegalArgumentException(language.displayName());
        };
    }
}
