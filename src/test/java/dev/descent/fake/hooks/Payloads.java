package dev.descent.fake.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.CheckBodies;
import dev.descent.fake.json.Json;
import dev.descent.fake.json.Links;
import dev.descent.fake.json.PullBodies;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Installation;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.ReviewComment;
import dev.descent.fake.state.User;
import dev.descent.fake.state.World;
import java.util.List;

/** Writes webhooks. */
public final class Payloads {
    private final World world;
    private final Bodies bodies;
    private final PullBodies pulls;
    private final CheckBodies checks;

    public Payloads(World world, Links links) {
        this.world = world;
        this.bodies = new Bodies(links);
        this.pulls = new PullBodies(bodies);
        this.checks = new CheckBodies(bodies);
    }

    /** {@code pull_request}; {@code details} are the fields that only this action has. */
    public Webhook pullRequest(
            String action, Repo repository, PullRequest pullRequest, User sender, ObjectNode details) {
        ObjectNode payload = Json.object(
                "action", action, "number", pullRequest.number(), "pull_request", pulls.full(repository, pullRequest));
        payload.setAll(details);
        return about("pull_request", repository, sender, payload);
    }

    /** {@code pull_request_review}. */
    public Webhook review(String action, Repo repository, PullRequest pullRequest, PullRequest.Review review) {
        ObjectNode payload = Json.object(
                "action", action,
                "pull_request", pulls.listed(repository, pullRequest),
                "review", pulls.review(repository, pullRequest, review));
        return about("pull_request_review", repository, review.author(), payload);
    }

    /** {@code pull_request_review_comment} on a line of a file at the head. */
    public Webhook reviewComment(Repo repository, PullRequest pullRequest, ReviewComment comment) {
        ObjectNode payload = Json.object(
                "action", "created",
                "pull_request", pulls.listed(repository, pullRequest),
                "comment", pulls.reviewComment(repository, pullRequest, comment));
        return about("pull_request_review_comment", repository, comment.author(), payload);
    }

    /** {@code issue_comment}. */
    public Webhook comment(String action, Repo repository, IssueComment comment, ObjectNode details) {
        PullRequest pullRequest = repository.pullRequests().get(comment.issue());
        ObjectNode payload = Json.object(
                "action", action,
                "issue", pulls.issue(repository, pullRequest),
                "comment", bodies.comment(repository, comment));
        payload.setAll(details);
        return about("issue_comment", repository, comment.author(), payload);
    }

    /** {@code check_run}. */
    public Webhook checkRun(String action, Repo repository, CheckRun run, User sender, ObjectNode details) {
        ObjectNode payload = Json.object("action", action, "check_run", checks.checkRun(world.app(), repository, run));
        payload.setAll(details);
        return about("check_run", repository, sender, payload);
    }

    /** {@code check_suite} of a commit that is, or was, at the end of a branch. */
    public Webhook checkSuite(String action, Repo repository, PullRequest.Head head, User sender) {
        ObjectNode payload =
                Json.object("action", action, "check_suite", checks.checkSuite(world.app(), repository, head));
        return about("check_suite", repository, sender, payload);
    }

    /** {@code installation}: {@code created}, {@code deleted}, {@code suspend}, {@code unsuspend}. */
    public Webhook installation(String action, Installation installation) {
        List<ObjectNode> repositories = installation.repositories().stream()
                .flatMap(name -> world.repository(name).stream())
                .map(Payloads::brief)
                .toList();
        return new Webhook(
                "installation",
                Json.object(
                        "action",
                        action,
                        "installation",
                        bodies.installation(world.app(), installation),
                        "repositories",
                        repositories,
                        "sender",
                        bodies.user(installation.account())));
    }

    /** {@code installation_repositories}: {@code removed}. */
    public Webhook repositoriesRemoved(Installation installation, Repo repository) {
        return new Webhook(
                "installation_repositories",
                Json.object(
                        "action",
                        "removed",
                        "installation",
                        bodies.installation(world.app(), installation),
                        "repository_selection",
                        "selected",
                        "repositories_added",
                        List.of(),
                        "repositories_removed",
                        List.of(brief(repository)),
                        "sender",
                        bodies.user(installation.account())));
    }

    /** {@code repository}: {@code renamed}, {@code transferred}, {@code deleted}, {@code archived}. */
    public Webhook repository(String action, Repo repository, ObjectNode details) {
        ObjectNode payload = Json.object("action", action);
        payload.setAll(details);
        return about("repository", repository, repository.owner(), payload);
    }

    /** {@code merge_group}: a merge queue wants to know whether some pull requests fit together. */
    public Webhook mergeGroup(Repo repository, String branch, String head) {
        ObjectNode group =
                Json.object("head_sha", head, "head_ref", "refs/heads/" + branch, "base_ref", "refs/heads/main");
        return about(
                "merge_group",
                repository,
                repository.owner(),
                Json.object("action", "checks_requested", "merge_group", group));
    }

    /** {@code ping}, which GitHub sends when the webhook is set up: the only one without an installation. */
    public Webhook ping() {
        return new Webhook(
                "ping",
                Json.object(
                        "zen",
                        "Keep it logically awesome.",
                        "hook_id",
                        1,
                        "hook",
                        Json.object(
                                "type", "App", "id", 1, "app_id", world.app().id(), "active", true)));
    }

    private Webhook about(String event, Repo repository, User sender, ObjectNode payload) {
        payload.set("repository", bodies.repository(repository));
        payload.set("sender", bodies.user(sender));
        world.installations()
                .of(repository)
                .ifPresent(installation ->
                        payload.set("installation", Json.object("id", installation.id(), "node_id", "MDIzO")));
        return new Webhook(event, payload);
    }

    private static ObjectNode brief(Repo repository) {
        return Json.object(
                "id", repository.id(),
                "name", repository.name(),
                "full_name", repository.fullName(),
                "private", repository.isPrivate());
    }
}
