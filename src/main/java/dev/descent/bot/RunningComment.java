package dev.descent.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one comment that answers a {@code /train}: how far the run is, and in the end what came of it. */
final class RunningComment {
    private static final Logger LOG = LoggerFactory.getLogger(RunningComment.class);

    private final StickyComment comment;
    private final String marker;

    RunningComment(Conversation host, String run) {
        this.marker = "<!-- descent:train:" + run + " -->";
        this.comment = StickyComment.marked(marker, host);
    }

    /** Says this instead of what it said before. */
    void say(String markdown) {
        comment.say(marker + "\n" + markdown);
    }

    /** The same as a courtesy: where it can't be said now, work goes on. */
    void mention(String markdown) {
        try {
            say(markdown);
        } catch (ForgeException busy) {
            LOG.info("no progress told: {}", busy.getMessage());
        }
    }
}
