package dev.descent.bot;

import java.util.List;

/**
 * The one comment that the bot keeps up to date on a pull request, found by a hidden marker. Where several came to be, because
 * two processes wrote at once or GitHub's list was out of date, the oldest stays.
 */
final class StickyComment {
    /** A line that nobody sees. */
    static final String MARKER = "<!-- descent:score -->";

    private final HostedPullRequest host;
    private final Guard guard;

    StickyComment(HostedPullRequest host, Guard guard) {
        this.host = host;
        this.guard = guard;
    }

    /** Makes it say this, which begins with the {@link #MARKER}: edits it silently, or posts it. */
    void say(String body) {
        List<Comment> ours = ours();
        if (ours.isEmpty()) {
            guard.tell(() -> host.addComment(body));
            ours = ours();
        }
        settle(ours, body);
    }

    /** Makes it say this if it is there. */
    void correct(String body) {
        settle(ours(), body);
    }

    private void settle(List<Comment> ours, String body) {
        ours.stream().skip(1).forEach(copy -> guard.tell(() -> host.deleteComment(copy.id())));
        ours.stream()
                .findFirst()
                .filter(oldest -> !oldest.body().equals(body))
                .ifPresent(oldest -> guard.tell(() -> host.editComment(oldest.id(), body)));
    }

    private List<Comment> ours() {
        return host.ownComments(MARKER);
    }
}
