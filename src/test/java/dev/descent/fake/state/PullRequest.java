package dev.descent.fake.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request to merge one branch into another, perhaps from a fork. */
public final class PullRequest {
    private final long id;
    private final int number;
    private final User author;
    private final Instant createdAt;
    private final Head from;
    private final Set<String> labels = new LinkedHashSet<>();
    private @Nullable Repo headRepo;
    private String headSha;
    private String baseBranch;
    private String baseSha;
    private String title = "";
    private String body = "";
    private boolean isDraft;
    private boolean isOpen = true;
    private @Nullable Closing closing;
    private boolean isMerged;
    private final List<Review> reviews = new ArrayList<>();
    private Instant updatedAt;

    /** An open pull request; its head is where {@code from} stands now. */
    public PullRequest(long id, int number, User author, Head from, Base onto, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.author = author;
        this.from = from;
        this.headRepo = from.repo();
        this.headSha = from.sha();
        this.baseBranch = onto.branch();
        this.baseSha = onto.sha();
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** Where a pull request comes from. */
    public record Head(Repo repo, String branch, String sha) {
        /** {@code owner:branch}, as GitHub writes it. */
        public String label() {
            return repo.owner().login() + ":" + branch;
        }
    }

    /** Where a pull request goes to. */
    public record Base(String branch, String sha) {}

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public User author() {
        return author;
    }

    public Head from() {
        return from;
    }

    /** The repository of the head, as long as it exists. */
    public Optional<Repo> headRepo() {
        return Optional.ofNullable(headRepo);
    }

    public String headSha() {
        return headSha;
    }

    public String baseBranch() {
        return baseBranch;
    }

    public String baseSha() {
        return baseSha;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public boolean isDraft() {
        return isDraft;
    }

    public boolean isOpen() {
        return isOpen;
    }

    public Set<String> labels() {
        return labels;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public void describe(String newTitle, String newBody) {
        this.title = newTitle;
        this.body = newBody;
    }

    public void setDraft(boolean value) {
        this.isDraft = value;
    }

    /** Closed or merged: by whom, and when. */
    public record Closing(User by, Instant at) {}

    /** What someone said of it: {@code APPROVED}, {@code CHANGES_REQUESTED} or {@code COMMENTED}. */
    public record Review(long id, User author, String state, String body, Instant submittedAt) {}

    /** Nothing as long as it is open. */
    public Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    public boolean isMerged() {
        return isMerged;
    }

    /** In the order in which they were submitted. */
    public List<Review> reviews() {
        return reviews;
    }

    public void reopen() {
        isOpen = true;
        closing = null;
    }

    public void close(Closing how) {
        isOpen = false;
        closing = how;
    }

    public void merge(Closing how) {
        close(how);
        isMerged = true;
    }

    public void setBase(Base base) {
        this.baseBranch = base.branch();
        this.baseSha = base.sha();
    }

    public void setHeadSha(String sha) {
        this.headSha = sha;
    }

    /** The repository of the head was deleted. */
    public void loseHead() {
        this.headRepo = null;
    }

    public void touch(Instant now) {
        this.updatedAt = now;
    }
}
