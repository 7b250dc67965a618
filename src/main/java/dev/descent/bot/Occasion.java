package dev.descent.bot;

import dev.descent.repo.CommitId;
import java.time.Instant;

/** How a command was given, and so which commit was meant and where the answer goes. */
public sealed interface Occasion {
    /**
     * In a comment, which doesn't say which commit its author had seen.
     *
     * @param comment which one
     * @param at when it was written, by the host's clock, in whole seconds
     */
    record InComment(CommentId comment, Instant at) implements Occasion {}

    /**
     * By a click: a label that was set, or a button of a check run.
     *
     * @param head the commit that was the head, or that the button belongs to
     */
    record ByClick(CommitId head) implements Occasion {}
}
