package dev.descent.bot;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one comment that answers a {@code /train}: how far the run is, and in the end what came of it. */
final class RunningComment {
    private static final Logger LOG = LoggerFactory.getLogger(RunningComment.class);

    private final HostedPullRequest host;
    private final String marker;

    RunningComment(HostedPullRequest host, String run) {
        this.host = host;
        this.marker = "<!-- descent:train:" + run + " -->";
    }

    /** Says this instead of what it said before. */
    void say(String markdown) {
        String body = marker + "\n" + markdown;
        List<Comment> present = host.ownComments(marker);
        if (present.isEmpty()) {
            host.addComment(body);
        } else if (!present.getFirst().body().equals(body)) {
            host.editComment(present.getFirst().id(), body);
        }
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
