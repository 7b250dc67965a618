package dev.descent.bot;

/** How a piece of work ended. */
enum Outcome {
    /** There is nothing more to do. */
    DONE,
    /** The pull request changed meanwhile: look again. */
    SUPERSEDED
}
