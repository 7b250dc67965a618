package dev.descent.fake.state;

import dev.descent.fake.git.BareRepository;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A repository: its git half, its people, and what hangs on it by number or id. */
public final class Repo {
    private final long id;
    private User owner;
    private String name;
    private final BareRepository git;
    private final @Nullable Repo parent;
    private final Map<String, Role> collaborators = new LinkedHashMap<>();
    private final TreeMap<Integer, PullRequest> pullRequests = new TreeMap<>();
    private final TreeMap<Integer, Issue> issues = new TreeMap<>();
    private final TreeMap<Long, IssueComment> comments = new TreeMap<>();
    private final TreeMap<Long, ReviewComment> reviewComments = new TreeMap<>();
    private final TreeMap<Long, CheckRun> checkRuns = new TreeMap<>();
    private final Set<String> labels = new LinkedHashSet<>();
    private boolean isPrivate = true;
    private boolean isArchived;
    private String defaultBranch = "main";
    private Instant pushedAt = Instant.EPOCH;

    /** A repository without commits; {@code parent} is what it was forked from. */
    public Repo(long id, User owner, String name, BareRepository git, @Nullable Repo parent) {
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.git = git;
        this.parent = parent;
    }

    public long id() {
        return id;
    }

    public User owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** Gives it another name, perhaps with another owner. */
    void rename(User newOwner, String newName) {
        this.owner = newOwner;
        this.name = newName;
    }

    public String fullName() {
        return owner.login() + "/" + name;
    }

    public BareRepository git() {
        return git;
    }

    public Optional<Repo> parent() {
        return Optional.ofNullable(parent);
    }

    public boolean isPrivate() {
        return isPrivate;
    }

    public void setPrivate(boolean value) {
        this.isPrivate = value;
    }

    public boolean isArchived() {
        return isArchived;
    }

    public void setArchived(boolean value) {
        this.isArchived = value;
    }

    public String defaultBranch() {
        return defaultBranch;
    }

    public void setDefaultBranch(String branch) {
        this.defaultBranch = branch;
    }

    /** When something was pushed last. */
    public Instant pushedAt() {
        return pushedAt;
    }

    void setPushedAt(Instant time) {
        this.pushedAt = time;
    }

    /** What someone may do here; the owner may do everything, and everybody may read what is public. */
    public Role role(String login) {
        if (login.equals(owner.login())) {
            return Role.ADMIN;
        }
        return collaborators.getOrDefault(login, isPrivate ? Role.NONE : Role.READ);
    }

    public void setRole(String login, Role role) {
        collaborators.put(login, role);
    }

    /** The pull requests by number. */
    public TreeMap<Integer, PullRequest> pullRequests() {
        return pullRequests;
    }

    /** The issues that are no pull requests, by number. */
    public TreeMap<Integer, Issue> issues() {
        return issues;
    }

    /** The number that an issue or a pull request gets next. */
    public int nextNumber() {
        int last = pullRequests.isEmpty() ? 0 : pullRequests.lastKey();
        return Math.max(last, issues.isEmpty() ? 0 : issues.lastKey()) + 1;
    }

    /** The comments on issues and pull requests by id. */
    public TreeMap<Long, IssueComment> comments() {
        return comments;
    }

    /** The comments of reviews on lines by id. */
    public TreeMap<Long, ReviewComment> reviewComments() {
        return reviewComments;
    }

    /** The check runs by id. */
    public TreeMap<Long, CheckRun> checkRuns() {
        return checkRuns;
    }

    /** The names of the labels that exist. */
    public Set<String> labels() {
        return labels;
    }

    /** The tip of a branch. */
    public Optional<String> tip(String branch) {
        return git.resolve("refs/heads/" + branch);
    }
}
