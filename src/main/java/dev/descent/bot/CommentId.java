package dev.descent.bot;

/** Identifies a comment in the conversation of a pull request. */
public record CommentId(long value) {}
