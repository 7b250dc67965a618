package dev.descent.bot;

import java.util.List;

/** Port: where people and the bot write comments one after the other. Every call asks or tells the host. */
public interface Conversation {
    /** The bot's own comments that contain {@code marker}, oldest first; a marker that somebody else wrote doesn't count. */
    List<Comment> ownComments(String marker);

    /** Adds a comment. After a failure look it up before repeating: it may be there. */
    void addComment(String body);

    /** Replaces the text of a comment of the bot's. */
    void editComment(CommentId comment, String body);

    /** Removes a comment of the bot's; one that is gone already is as good. */
    void deleteComment(CommentId comment);
}
