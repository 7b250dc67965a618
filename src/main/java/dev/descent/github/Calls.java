package dev.descent.github;

import dev.descent.bot.ForgeException;
import dev.descent.bot.ForgeException.Kind;
import java.io.IOException;

/** Calls the library, whose checked exceptions only mean that an answer couldn't be understood. */
final class Calls {
    private Calls() {}

    static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (IOException failure) {
            throw new ForgeException(
                    Kind.FAILED, "GitHub's answer can't be understood: " + failure.getMessage(), failure);
        }
    }

    /** A call of the library. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException;
    }
}
