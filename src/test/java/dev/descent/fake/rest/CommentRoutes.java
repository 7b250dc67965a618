package dev.descent.fake.rest;

import dev.descent.fake.json.Bodies;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.IssueComment.Reaction;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.Utterance.Commented;
import dev.descent.fake.state.Utterance.Edited;
import dev.descent.fake.state.Utterance.Reacted;
import dev.descent.fake.state.World;
import java.util.List;
import java.util.Optional;

/** Comments on pull requests, and the reactions to them. */
final class CommentRoutes {
    private static final int LONGEST = 65_536;

    private final World world;
    private final Bodies bodies;
    private final Pages pages;

    CommentRoutes(World world, Bodies bodies, Pages pages) {
        this.world = world;
        this.bodies = bodies;
        this.pages = pages;
    }

    List<Route> routes() {
        Need read = Need.read("issues", "pull_requests");
        Need write = Need.write("issues", "pull_requests");
        String ofIssue = "/repos/{owner}/{repo}/issues/{pull_number}/comments";
        String comment = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
        return List.of(
                Route.get(ofIssue, read, this::list),
                Route.post(ofIssue, write, this::add),
                Route.get(comment, read, call -> Answer.ok(bodies.comment(call.repository(), comment(call)))),
                Route.of("PATCH", comment, write, this::edit),
                Route.of("DELETE", comment, write, this::delete),
                Route.get(comment + "/reactions", Need.read("issues"), this::reactions),
                Route.post(comment + "/reactions", Need.write("issues"), this::react));
    }

    private static IssueComment comment(Call call) {
        return Optional.ofNullable(call.repository().comments().get(call.number("comment_id")))
                .orElseThrow(Refusal::notFound);
    }

    private Answer list(Call call) {
        int number = PullRoutes.pullRequest(call).number();
        List<IssueComment> comments = call.repository().comments().values().stream()
                .filter(comment -> comment.issue() == number)
                .toList();
        return pages.of(call, comments, comment -> bodies.comment(call.repository(), comment));
    }

    private Answer add(Call call) {
        Repo repository = call.repository();
        IssueComment comment = new IssueComment(
                world.nextId(),
                PullRoutes.pullRequest(call).number(),
                world.bot(),
                body(call),
                world.now(),
                world.now(),
                List.of());
        repository.comments().put(comment.id(), comment);
        world.mailbox().add(new Commented(repository.fullName(), comment));
        return Answer.created(bodies.comment(repository, comment));
    }

    private Answer edit(Call call) {
        Repo repository = call.repository();
        IssueComment edited = comment(call).withBody(body(call), world.now());
        repository.comments().put(edited.id(), edited);
        world.mailbox().add(new Edited(repository.fullName(), edited));
        return Answer.ok(bodies.comment(repository, edited));
    }

    private Answer delete(Call call) {
        IssueComment comment = comment(call);
        call.repository().comments().remove(comment.id());
        return Answer.noContent();
    }

    private static String body(Call call) {
        String body = call.text("body");
        if (body.isBlank() || body.length() > LONGEST) {
            throw Refusal.invalid(
                    "IssueComment", "body", "body is too short or too long (maximum is 65536 characters)");
        }
        return body;
    }

    private Answer reactions(Call call) {
        return pages.of(call, comment(call).reactions(), bodies::reaction);
    }

    /** A reaction that is already there is answered with 200 and not made again. */
    private Answer react(Call call) {
        IssueComment comment = comment(call);
        String content = call.text("content");
        Optional<Reaction> known = comment.reactions().stream()
                .filter(reaction -> reaction.user().equals(world.bot()))
                .filter(reaction -> reaction.content().equals(content))
                .findFirst();
        if (known.isPresent()) {
            return Answer.ok(bodies.reaction(known.get()));
        }
        Reaction reaction = new Reaction(world.nextId(), world.bot(), content, world.now());
        call.repository().comments().put(comment.id(), comment.with(reaction));
        world.mailbox().add(new Reacted(call.repository().fullName(), comment.id(), comment.issue(), content));
        return Answer.created(bodies.reaction(reaction));
    }
}
