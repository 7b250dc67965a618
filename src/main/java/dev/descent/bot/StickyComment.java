package dev.descent.bot;

import java.util.Optional;

/** The one comment that the bot keeps up to date on a pull request, found by a hidden marker. */
final class StickyComment {
    /** A line that nobody sees. */
    static final String MARKER = "<!-- descent:score -->";

    private final HostedPullRequest host;

    StickyComment(HostedPullRequest host) {
        this.host = host;
    }

    /** What it says, or nothing when there is none yet. */
    Optional<Comment> find() {
        return host.ownComments(MARKER).stream().findFirst();
    }

    /** Makes it say this, which begins with the {@link #MARKER}: edits what {@link #find} found, silently, or posts it. */
    void say(Optional<Comment> present, String body) {
        if (present.isEmpty()) {
            host.addComment(body);
        } else if (!present.get().body().equals(body)) {
            host.editComment(present.get().id(), body);
        }
    }
}
