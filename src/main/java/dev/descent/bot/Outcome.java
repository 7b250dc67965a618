package dev.descent.bot;

/** How a piece of work ended. */
enum Outcome {
    /** There is nothing more to do. */
    DONE,
    /** Nothing can be done: the pull request is closed. */
    CLOSED
}
