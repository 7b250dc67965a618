package dev.descent.bot;

/**
 * A comment in a conversation.
 *
 * @param id identifies it
 * @param body its Markdown
 */
public record Comment(CommentId id, String body) {}
