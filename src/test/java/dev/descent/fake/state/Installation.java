package dev.descent.fake.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The App installed on an account: which repositories it reaches, what it may do there, and whether it is suspended. */
public final class Installation {
    private static final Map<String, Level> GRANTED = Map.of(
            "metadata", Level.READ,
            "contents", Level.WRITE,
            "pull_requests", Level.WRITE,
            "issues", Level.WRITE,
            "checks", Level.WRITE);

    private final long id;
    private final User account;
    private final Instant createdAt;
    private final Set<String> repositories = new LinkedHashSet<>();
    private final Map<String, Level> permissions = new LinkedHashMap<>(GRANTED);
    private boolean suspended;

    Installation(long id, User account, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.account = account;
    }

    public long id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public User account() {
        return account;
    }

    /** The full names of the repositories that it reaches. */
    public Set<String> repositories() {
        return repositories;
    }

    /** What the account's owner granted, by GitHub's name of the permission. */
    public Map<String, Level> permissions() {
        return permissions;
    }

    public boolean suspended() {
        return suspended;
    }

    public void suspend(boolean suspend) {
        this.suspended = suspend;
    }
}
