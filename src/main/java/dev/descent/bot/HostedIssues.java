package dev.descent.bot;

import java.util.List;

/** Port: the bot's own issues in a repository at its host. Failures are a {@link ForgeException}. */
public interface HostedIssues {
    /** Those that contain {@code marker}, open or closed, oldest first; a marker that somebody else wrote doesn't count. */
    List<Issue> own(String marker);

    /** Opens one. After a failure look it up before repeating: it may be there. */
    void open(String title, String body);

    /** Replaces the text of one. */
    void rewrite(int number, String body);

    /** Closes one. */
    void close(int number);

    /**
     * An issue.
     *
     * @param body Markdown
     */
    record Issue(int number, boolean isOpen, String body) {}
}
