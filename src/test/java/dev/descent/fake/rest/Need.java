package dev.descent.fake.rest;

import dev.descent.fake.state.Level;
import java.util.List;

/** What a route asks of its caller. */
sealed interface Need {
    /** Nothing. */
    record Nothing() implements Need {}

    /** To be the App: a JWT. */
    record TheApp() implements Need {}

    /** To be any installation of it. */
    record AnInstallation() implements Need {}

    /** A token for the repository with one of these permissions. */
    record Permission(Level level, List<String> anyOf) implements Need {}

    static Need read(String... anyOf) {
        return new Permission(Level.READ, List.of(anyOf));
    }

    static Need write(String... anyOf) {
        return new Permission(Level.WRITE, List.of(anyOf));
    }
}
