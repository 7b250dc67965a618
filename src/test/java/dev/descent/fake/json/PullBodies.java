package dev.descent.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.ReviewComment;
import org.jspecify.annotations.Nullable;

/** Pull requests in GitHub's JSON: as such, and as the issues that they also are. */
public final class PullBodies {
    private final Bodies bodies;

    public PullBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    /** All of a pull request. */
    public ObjectNode full(Repo repository, PullRequest pullRequest) {
        return Shape.of("pull-request", pull(repository, pullRequest));
    }

    /** A pull request in a list. */
    public ObjectNode listed(Repo repository, PullRequest pullRequest) {
        return Shape.of("pull-request-simple", pull(repository, pullRequest));
    }

    /** A pull request as a webhook about comments shows it. */
    public ObjectNode issue(Repo repository, PullRequest pullRequest) {
        ObjectNode json = common(repository, pullRequest, "issues");
        json.set("pull_request", Json.object("url", url(repository, pullRequest, "pulls")));
        json.put("comments_url", json.get("url").asText() + "/comments");
        pullRequest.closing().ifPresent(closing -> json.set("closed_by", bodies.user(closing.by())));
        return Shape.of("issue", json);
    }

    /** A review of a pull request. */
    public ObjectNode review(Repo repository, PullRequest pullRequest, PullRequest.Review review) {
        return Shape.of(
                "pull-request-review",
                Json.object(
                        "id", review.id(),
                        "node_id", "PRR_" + review.id(),
                        "user", bodies.user(review.author()),
                        "body", review.body(),
                        "state", review.state(),
                        "commit_id", pullRequest.headSha(),
                        "submitted_at", review.submittedAt().toString(),
                        "pull_request_url", url(repository, pullRequest, "pulls"),
                        "html_url", bodies.links().page(repository, pullRequest) + "#pullrequestreview-" + review.id(),
                        "author_association",
                                Bodies.association(
                                        repository.role(review.author().login()))));
    }

    /** A comment of a review on a line of the head. */
    public ObjectNode reviewComment(Repo repository, PullRequest pullRequest, ReviewComment comment) {
        ObjectNode json = Json.object(
                "id", comment.id(),
                "node_id", "PRRC_" + comment.id(),
                "path", comment.line().path(),
                "line", comment.line().number(),
                "side", "RIGHT",
                "subject_type", "line",
                "commit_id", comment.line().commit(),
                "body", comment.body(),
                "user", bodies.user(comment.author()),
                "created_at", comment.createdAt().toString());
        json.setAll(Json.object(
                "pull_request_url", url(repository, pullRequest, "pulls"),
                "html_url", bodies.links().page(repository, pullRequest) + "#discussion_r" + comment.id(),
                "author_association",
                        Bodies.association(repository.role(comment.author().login()))));
        comment.inReplyTo().ifPresent(first -> json.put("in_reply_to_id", first));
        return Shape.of("pull-request-review-comment", json);
    }

    private ObjectNode pull(Repo repository, PullRequest pullRequest) {
        ObjectNode json = common(repository, pullRequest, "pulls");
        PullRequest.Head from = pullRequest.from();
        json.setAll(Json.object(
                "merged",
                pullRequest.isMerged(),
                "merged_at",
                pullRequest.isMerged()
                        ? pullRequest.closing().orElseThrow().at().toString()
                        : null));
        json.setAll(Json.object(
                "draft", pullRequest.isDraft(),
                "head",
                        end(
                                from.label(),
                                pullRequest.headSha(),
                                pullRequest.headRepo().orElse(null)),
                "base",
                        end(
                                repository.owner().login() + ":" + pullRequest.baseBranch(),
                                pullRequest.baseSha(),
                                repository),
                "issue_url", url(repository, pullRequest, "issues"),
                "comments_url", url(repository, pullRequest, "issues") + "/comments",
                "mergeable", true,
                "mergeable_state", "clean"));
        return json;
    }

    private ObjectNode common(Repo repository, PullRequest pullRequest, String kind) {
        ObjectNode json = Json.object(
                "id", pullRequest.id(),
                "node_id", "PR_" + pullRequest.id(),
                "number", pullRequest.number(),
                "title", pullRequest.title(),
                "body", pullRequest.body(),
                "state", pullRequest.isOpen() ? "open" : "closed",
                "user", bodies.user(pullRequest.author()),
                "created_at", pullRequest.createdAt().toString(),
                "updated_at", pullRequest.updatedAt().toString());
        json.setAll(Json.object(
                "closed_at",
                        pullRequest
                                .closing()
                                .map(closing -> closing.at().toString())
                                .orElse(null),
                "url", url(repository, pullRequest, kind),
                "html_url", bodies.links().page(repository, pullRequest),
                "labels",
                        pullRequest.labels().stream()
                                .map(name -> bodies.label(repository, name))
                                .toList(),
                "author_association",
                        Bodies.association(repository.role(pullRequest.author().login()))));
        return json;
    }

    private String url(Repo repository, PullRequest pullRequest, String kind) {
        return bodies.links().repository(repository) + "/" + kind + "/" + pullRequest.number();
    }

    private ObjectNode end(String label, String sha, @Nullable Repo repository) {
        String[] ownerAndBranch = label.split(":", 2);
        JsonNode repo = repository == null ? NullNode.getInstance() : bodies.repository(repository);
        JsonNode user = repository == null ? NullNode.getInstance() : bodies.user(repository.owner());
        return Json.object("label", label, "ref", ownerAndBranch[1], "sha", sha, "repo", repo, "user", user);
    }
}
