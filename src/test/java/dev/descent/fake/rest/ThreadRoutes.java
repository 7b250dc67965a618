package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.PullBodies;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.ReviewComment;
import dev.descent.fake.state.Utterance.Replied;
import dev.descent.fake.state.World;
import java.util.List;
import java.util.Optional;

/** Comments of reviews on lines, each the beginning of a thread. */
final class ThreadRoutes {
    private final World world;
    private final PullBodies bodies;
    private final Pages pages;

    ThreadRoutes(World world, Bodies bodies, Pages pages) {
        this.world = world;
        this.bodies = new PullBodies(bodies);
        this.pages = pages;
    }

    List<Route> routes() {
        Need read = Need.read("pull_requests");
        Need write = Need.write("pull_requests");
        String ofPull = "/repos/{owner}/{repo}/pulls/{pull_number}/comments";
        String comment = "/repos/{owner}/{repo}/pulls/comments/{comment_id}";
        return List.of(
                Route.get(ofPull, read, this::list),
                Route.post(ofPull + "/{comment_id}/replies", write, this::reply),
                Route.of("PATCH", comment, write, this::edit),
                Route.of("DELETE", comment, write, this::delete));
    }

    private static ReviewComment comment(Call call) {
        return Optional.ofNullable(call.repository().reviewComments().get(call.number("comment_id")))
                .orElseThrow(Refusal::notFound);
    }

    private Answer list(Call call) {
        PullRequest pullRequest = PullRoutes.pullRequest(call);
        List<ReviewComment> comments = call.repository().reviewComments().values().stream()
                .filter(comment -> comment.pull() == pullRequest.number())
                .toList();
        return pages.of(call, comments, comment -> bodies.reviewComment(call.repository(), pullRequest, comment));
    }

    /** GitHub takes no replies to replies. */
    private Answer reply(Call call) {
        ReviewComment first = comment(call);
        if (first.pull() != PullRoutes.pullRequest(call).number()) {
            throw Refusal.notFound();
        }
        if (first.inReplyTo().isPresent()) {
            throw Refusal.invalid("PullRequestReviewComment", "in_reply_to", "invalid");
        }
        return Answer.created(said(
                call,
                new ReviewComment(
                        world.nextId(),
                        first.pull(),
                        world.bot(),
                        first.line(),
                        call.text("body"),
                        world.now(),
                        Optional.of(first.id()))));
    }

    private Answer edit(Call call) {
        return Answer.ok(said(call, comment(call).withBody(call.text("body"))));
    }

    private ObjectNode said(Call call, ReviewComment comment) {
        Repo repository = call.repository();
        repository.reviewComments().put(comment.id(), comment);
        world.mailbox().add(new Replied(repository.fullName(), comment));
        return bodies.reviewComment(repository, repository.pullRequests().get(comment.pull()), comment);
    }

    private Answer delete(Call call) {
        call.repository().reviewComments().remove(comment(call).id());
        return Answer.noContent();
    }
}
