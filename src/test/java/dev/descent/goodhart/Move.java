package dev.descent.goodhart;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One thing that somebody may do to lower the loss, or for the good of the code.
 *
 * @param kind what it must come to
 * @param name a few words
 * @param scene what it does to the project
 * @param message what its commit says
 */
record Move(Kind kind, String name, Function<Project, Scene> scene, String message) {
    Move(Kind kind, String name, Function<Project, Scene> scene) {
        this(kind, name, scene, "Improve it");
    }

    /** What a move must come to. */
    enum Kind {
        /** What is paid out must not fall. */
        GAMING,
        /** Looks better to any static measure; the gates of training refuse it. */
        GATES_ONLY,
        /** What is paid out must fall. */
        REFACTORING,
        /** Nothing may change at all. */
        NEUTRAL
    }

    /** A move that is written down in a script of the same name, blanks as dashes. */
    static Move scripted(Kind kind, String name) {
        return changing(
                kind,
                name,
                base -> EditScript.read(name.replace(' ', '-'), base.idiom()).apply(base));
    }

    static Move changing(Kind kind, String name, UnaryOperator<Project> change) {
        return new Move(kind, name, base -> Scene.of(base, change.apply(base)));
    }
}
