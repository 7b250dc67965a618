package dev.descent.bot;

/** Identifies a comment in a conversation. */
public record CommentId(long value) {}
