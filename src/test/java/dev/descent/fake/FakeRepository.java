package dev.descent.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Installation;
import dev.descent.fake.state.Issue;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.PullRequest.Base;
import dev.descent.fake.state.PullRequest.Head;
import dev.descent.fake.state.PullRequests;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.Role;
import dev.descent.fake.state.Utterance.Checked;
import dev.descent.fake.state.Utterance.IssueChanged;
import dev.descent.fake.state.Utterance.IssueOpened;
import dev.descent.fake.state.Utterance.Proposed;
import dev.descent.fake.state.World;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A repository in the hands of a test: what people do with it. Commits are real, and their ids are the same in every run. */
public final class FakeRepository {
    private static final String SOMEONE = "alice";

    private final FakeGitHub github;
    private final World world;
    private final Repo repo;

    FakeRepository(FakeGitHub github, World world, Repo repo) {
        this.github = github;
        this.world = world;
        this.repo = repo;
    }

    /** {@code owner/name}. */
    public String name() {
        return repo.fullName();
    }

    /** What git clones. */
    public URI cloneUrl() {
        return URI.create(github.web() + "/" + name() + ".git");
    }

    public Installation installation() {
        return github.installation(repo.owner().login());
    }

    /** Pushes a commit of these files on top of the branch, which begins here if need be; empty text deletes a file. */
    public String commit(String branch, Map<String, String> files) {
        return commit(
                branch,
                "Change " + String.join(", ", files.keySet().stream().sorted().toList()),
                files);
    }

    /** {@link #commit(String, Map)} with a message of one's own. */
    public String commit(String branch, String message, Map<String, String> files) {
        return push(() -> repo.git().commit(branch, repo.tip(branch), message, files));
    }

    /** Uploads an object of git's ({@code blob}, {@code tree}) as it is, however malformed; returns its id. */
    public String object(String type, byte[] content) {
        return world.with(() -> repo.git().object(type, content));
    }

    /** Pushes a commit of a tree that was uploaded as an object. */
    public String commitTree(String branch, String tree) {
        return push(() -> repo.git().commitTree(branch, revision(branch), tree));
    }

    /** Pushes a branch that starts where another commit or branch is. */
    public String branch(String name, String from) {
        return push(() -> {
            String start = revision(from);
            repo.git().setRef("refs/heads/" + name, start);
            return start;
        });
    }

    /** Pushes one commit on top of {@code onto} by force: whatever else was on the branch is gone from it. */
    public String forcePush(String branch, String onto, Map<String, String> files) {
        return push(() -> repo.git().commit(branch, Optional.of(revision(onto)), "Rewrite history", files));
    }

    /** Pushes a branch that has no ancestor in common with any other. */
    public String unrelated(String branch, Map<String, String> files) {
        return push(() -> repo.git().commit(branch, Optional.empty(), "Begin anew", files));
    }

    /** Deletes a branch by git; pull requests from it and for it are closed. */
    public void deleteBranch(String name) {
        world.with(() -> {
            repo.git().deleteRef("refs/heads/" + name);
            PullRequests.follow(world, repo, world.user(SOMEONE));
        });
    }

    private String push(Supplier<String> change) {
        return world.with(() -> {
            String commit = change.get();
            PullRequests.follow(world, repo, world.user(SOMEONE));
            return commit;
        });
    }

    /** The commit that a branch, ref or id names. */
    public String revision(String name) {
        return repo.tip(name)
                .or(() -> repo.git().resolve(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " isn't in " + name()));
    }

    public boolean hasBranch(String name) {
        return repo.tip(name).isPresent();
    }

    /** The best common ancestor of two branches or commits. */
    public String mergeBase(String one, String other) {
        return repo.git().mergeBase(revision(one), revision(other)).orElseThrow();
    }

    /** The text of a file on a branch. */
    public Optional<String> file(String branch, String path) {
        return repo.git().read(revision(branch), path).map(String::new);
    }

    /** Copies everything into a repository of another owner, where the App isn't installed. */
    public FakeRepository fork(String owner) {
        return world.with(() -> {
            Repo fork = github.create(owner + "/" + repo.name(), repo);
            repo.tip(repo.defaultBranch()).ifPresent(tip -> {
                fork.git().fetch(repo.git(), tip);
                fork.git().setRef("refs/heads/" + repo.defaultBranch(), tip);
            });
            fork.setPrivate(repo.isPrivate());
            return github.handle(fork);
        });
    }

    /** Opens a pull request between branches of this repository. */
    public FakePullRequest openPullRequest(String head, String base) {
        return openPullRequest(SOMEONE, this, head, base);
    }

    /** Opens a pull request of someone, perhaps from a fork. */
    public FakePullRequest openPullRequest(String author, FakeRepository from, String head, String base) {
        return world.with(() -> {
            Head source = new Head(from.repo, head, from.revision(head));
            PullRequest opened =
                    PullRequests.open(world, repo, world.user(author), source, new Base(base, revision(base)));
            opened.describe("Merge " + head, "");
            return pullRequest(opened.number());
        });
    }

    public FakePullRequest pullRequest(int number) {
        return world.with(() -> {
            PullRequest found = repo.pullRequests().get(number);
            if (found == null) {
                throw new IllegalArgumentException("no pull request " + name() + "#" + number);
            }
            return new FakePullRequest(github, world, repo, found);
        });
    }

    /** All check runs as they are now, oldest first; the completed ones are read with this. */
    public List<CheckRun> checkRuns() {
        new Reader(world).readAll(Checked.class, said -> said.repository().equals(name()));
        return world.with(() -> List.copyOf(repo.checkRuns().values()));
    }

    /** Waits for the bot to open a pull request, and reads it. */
    public FakePullRequest nextPullRequest() {
        Proposed proposed = new Reader(world)
                .next(
                        "a pull request in " + name(),
                        Proposed.class,
                        each -> each.repository().equals(name()));
        return pullRequest(proposed.number());
    }

    /** Waits for the bot to open an issue, and reads it. */
    public Issue nextIssue() {
        return new Reader(world)
                .next(
                        "an issue in " + name(),
                        IssueOpened.class,
                        each -> each.repository().equals(name()))
                .issue();
    }

    /** Waits for the bot to change an issue, and reads it. */
    public Issue changedIssue() {
        return new Reader(world)
                .next(
                        "a change of an issue in " + name(),
                        IssueChanged.class,
                        each -> each.repository().equals(name()))
                .issue();
    }

    /** All issues as they are now, anyone's; those of the bot are read with this. */
    public List<Issue> issues() {
        Reader reader = new Reader(world);
        reader.readAll(IssueOpened.class, said -> said.repository().equals(name()));
        reader.readAll(IssueChanged.class, said -> said.repository().equals(name()));
        return world.with(() -> List.copyOf(repo.issues().values()));
    }

    /** Someone opens an issue. */
    public Issue openIssue(String login, String title, String body) {
        return world.with(() -> {
            Issue issue = new Issue(
                    world.nextId(), repo.nextNumber(), world.user(login), title, body, true, world.now(), world.now());
            repo.issues().put(issue.number(), issue);
            return issue;
        });
    }

    /** Someone closes an issue. */
    public void closeIssue(int number) {
        world.with(() -> repo.issues().computeIfPresent(number, (_, issue) -> issue.opened(false, world.now())));
    }

    /** Says what someone may do here from now on. */
    public void collaborator(String login, Role role) {
        world.with(() -> repo.setRole(login, role));
    }

    public void makePublic() {
        world.with(() -> repo.setPrivate(false));
    }

    public void archive(boolean isArchived) {
        world.with(() -> repo.setArchived(isArchived));
    }

    /** Gives it another name; returns the webhook that says so. */
    public Webhook rename(String newName) {
        return world.with(() -> {
            String before = repo.name();
            world.rename(repo, repo.owner(), newName);
            ObjectNode from = Json.object("name", Json.object("from", before));
            return github.payloads()
                    .repository("renamed", repo, Json.object("changes", Json.object("repository", from)));
        });
    }

    /** Gives it to another owner; returns the webhook that says so to the installation there, if any. */
    public Webhook transfer(String newOwner) {
        return world.with(() -> {
            ObjectNode before = Json.object(
                    "login", repo.owner().login(), "id", repo.owner().id());
            world.rename(repo, world.user(newOwner), repo.name());
            ObjectNode from = Json.object("owner", Json.object("from", Json.object("user", before)));
            return github.payloads().repository("transferred", repo, Json.object("changes", from));
        });
    }

    /** Deletes it; returns the webhook that says so. */
    public Webhook delete() {
        return world.with(() -> {
            Webhook deleted = github.payloads().repository("deleted", repo, Json.object());
            world.remove(repo);
            world.installations()
                    .of(repo)
                    .ifPresent(from -> world.installations().forget(from, repo.fullName()));
            return deleted;
        });
    }

    /** Takes it out of the App's reach; returns the webhook that says so. */
    public Webhook leave() {
        return world.with(() -> {
            Installation installation = installation();
            world.installations().forget(installation, repo.fullName());
            return github.payloads().repositoriesRemoved(installation, repo);
        });
    }

    /** A merge queue asks for checks of what it is about to merge. */
    public Webhook mergeGroup(String branch) {
        return world.with(() -> github.payloads().mergeGroup(repo, branch, revision(branch)));
    }

    public void defaultBranch(String branch) {
        world.with(() -> repo.setDefaultBranch(branch));
    }
}
