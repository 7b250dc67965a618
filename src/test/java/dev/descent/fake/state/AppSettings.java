package dev.descent.fake.state;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the App's owner set on its page: what it may do, what it hears of, and where its webhooks go. */
public final class AppSettings {
    private final Map<String, Level> permissions = new TreeMap<>(Map.of(
            "checks", Level.WRITE,
            "contents", Level.WRITE,
            "issues", Level.WRITE,
            "metadata", Level.READ,
            "pull_requests", Level.WRITE));
    private final Set<String> events = new TreeSet<>(Set.of(
            "check_run",
            "check_suite",
            "issue_comment",
            "pull_request",
            "pull_request_review",
            "pull_request_review_comment",
            "repository"));
    private final Map<String, String> hook = new TreeMap<>(
            Map.of("url", "https://descent.example.com/webhooks/github", "content_type", "json", "insecure_ssl", "0"));

    /** By GitHub's names; may be changed. */
    public Map<String, Level> permissions() {
        return permissions;
    }

    /** By GitHub's names; may be changed. */
    public Set<String> events() {
        return events;
    }

    /** The webhook's configuration, by GitHub's names; may be changed. */
    public Map<String, String> hook() {
        return hook;
    }
}
