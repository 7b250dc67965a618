package dev.descent.bot;

/**
 * A comment in the conversation of a pull request.
 *
 * @param id identifies it
 * @param body its Markdown
 */
public record Comment(CommentId id, String body) {}
