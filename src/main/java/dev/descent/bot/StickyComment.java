package dev.descent.bot;

import dev.descent.config.Scope;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one comment that the bot keeps up to date in a conversation, found by a hidden marker. Where several came to be, because
 * two processes wrote at once or GitHub's list was out of date, the oldest stays.
 */
final class StickyComment {
    /** A line that nobody sees. */
    static final String MARKER = "<!-- descent:score -->";

    private static final Pattern PROJECT = Pattern.compile("^<!-- descent:score:([a-z0-9._-]+) -->");

    private final Conversation host;
    private final Guard guard;
    private final String marker;

    StickyComment(Conversation host, Guard guard) {
        this(host, guard, Scope.ROOT);
    }

    /** That of a project. */
    StickyComment(Conversation host, Guard guard, String project) {
        this(marker(project), host, guard);
    }

    private StickyComment(String marker, Conversation host, Guard guard) {
        this.marker = marker;
        this.host = host;
        this.guard = guard;
    }

    /** One about something else than the score. */
    static StickyComment marked(String marker, Conversation host) {
        return new StickyComment(marker, host, Guard.OPEN);
    }

    /** Makes it say this, which begins with its {@link #marker}: edits it silently, or posts it. */
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
        return host.ownComments(marker);
    }

    /** A project's own marker. */
    static String marker(String project) {
        return project.equals(Scope.ROOT) ? MARKER : "<!-- descent:score:" + project + " -->";
    }

    /** The projects that have a comment of their own by now. */
    static Set<String> projects(Conversation host) {
        return host.ownComments("<!-- descent:score:").stream()
                .flatMap(comment -> PROJECT.matcher(comment.body()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
