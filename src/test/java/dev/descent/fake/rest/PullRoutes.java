package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.PullBodies;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.PullRequest.Base;
import dev.descent.fake.state.PullRequest.Closing;
import dev.descent.fake.state.PullRequest.Head;
import dev.descent.fake.state.PullRequests;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.Utterance.Changed;
import dev.descent.fake.state.Utterance.Proposed;
import dev.descent.fake.state.World;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Pull requests. */
final class PullRoutes {
    private final World world;
    private final PullBodies bodies;
    private final Pages pages;

    PullRoutes(World world, Bodies bodies, Pages pages) {
        this.world = world;
        this.bodies = new PullBodies(bodies);
        this.pages = pages;
    }

    List<Route> routes() {
        Need read = Need.read("pull_requests");
        Need write = Need.write("pull_requests");
        String pulls = "/repos/{owner}/{repo}/pulls";
        return List.of(
                Route.get(pulls, read, this::list),
                Route.post(pulls, write, this::open),
                Route.get(pulls + "/{pull_number}", read, call -> show(call, pullRequest(call))),
                Route.get(pulls + "/{pull_number}/reviews", read, this::reviews),
                Route.of("PATCH", pulls + "/{pull_number}", write, this::change));
    }

    /** The pull request that a path names. */
    static PullRequest pullRequest(Call call) {
        PullRequest found = call.repository().pullRequests().get((int) call.number("pull_number"));
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    private Answer show(Call call, PullRequest pullRequest) {
        return Answer.ok(bodies.full(call.repository(), pullRequest));
    }

    private Answer reviews(Call call) {
        PullRequest pullRequest = pullRequest(call);
        return pages.of(call, pullRequest.reviews(), review -> bodies.review(call.repository(), pullRequest, review));
    }

    private Answer list(Call call) {
        List<PullRequest> chosen = call.repository().pullRequests().values().stream()
                .filter(inState(call.query("state", "open")))
                .filter(matching(call.query("base", ""), PullRequest::baseBranch))
                .filter(matching(
                        call.query("head", ""),
                        pullRequest -> pullRequest.from().label()))
                .sorted(order(call))
                .toList();
        return pages.of(call, chosen, pullRequest -> bodies.listed(call.repository(), pullRequest));
    }

    private static Predicate<PullRequest> inState(String state) {
        return pullRequest -> state.equals("all") || pullRequest.isOpen() == state.equals("open");
    }

    private static Predicate<PullRequest> matching(String wanted, Function<PullRequest, String> property) {
        return pullRequest -> wanted.isEmpty() || property.apply(pullRequest).equals(wanted);
    }

    private static Comparator<PullRequest> order(Call call) {
        String sort = call.query("sort", "created");
        Comparator<PullRequest> order = sort.equals("updated")
                ? Comparator.comparing(PullRequest::updatedAt).thenComparing(PullRequest::number)
                : Comparator.comparing(PullRequest::number);
        String direction = call.query("direction", sort.equals("created") ? "desc" : "asc");
        return direction.equals("desc") ? order.reversed() : order;
    }

    private Answer open(Call call) {
        Repo repository = call.repository();
        String branch = call.text("head").substring(call.text("head").indexOf(':') + 1);
        String onto = call.text("base");
        String base = repository.tip(onto).orElseThrow(() -> Refusal.invalid("PullRequest", "base", "invalid"));
        String head = repository.tip(branch).orElseThrow(() -> Refusal.invalid("PullRequest", "head", "invalid"));
        refuseNonsense(repository, new Head(repository, branch, head), new Base(onto, base));
        PullRequest opened = PullRequests.open(
                world, repository, world.bot(), new Head(repository, branch, head), new Base(onto, base));
        opened.describe(call.text("title"), call.body().path("body").asText());
        opened.setDraft(call.body().path("draft").asBoolean());
        world.mailbox().add(new Proposed(repository.fullName(), opened.number(), opened.title()));
        return Answer.created(bodies.full(repository, opened));
    }

    private static void refuseNonsense(Repo repository, Head head, Base base) {
        if (repository.git().between(base.sha(), head.sha()).isEmpty()) {
            throw Refusal.invalid(
                    "PullRequest", "head", "No commits between " + base.branch() + " and " + head.branch());
        }
        boolean isThere = repository.pullRequests().values().stream()
                .anyMatch(other -> other.isOpen()
                        && other.from().label().equals(head.label())
                        && other.baseBranch().equals(base.branch()));
        if (isThere) {
            throw Refusal.invalid("PullRequest", "head", "A pull request already exists for " + head.label() + ".");
        }
    }

    private Answer change(Call call) {
        Repo repository = call.repository();
        PullRequest pullRequest = pullRequest(call);
        JsonNode body = call.body();
        pullRequest.describe(
                body.path("title").asText(pullRequest.title()),
                body.path("body").asText(pullRequest.body()));
        if (body.has("state")) {
            if (body.get("state").asText().equals("open")) {
                pullRequest.reopen();
            } else {
                pullRequest.close(new Closing(world.bot(), world.now()));
            }
        }
        if (body.has("base")) {
            String onto = body.get("base").asText();
            pullRequest.setBase(new Base(
                    onto, repository.tip(onto).orElseThrow(() -> Refusal.invalid("PullRequest", "base", "invalid"))));
        }
        pullRequest.touch(world.now());
        world.mailbox().add(new Changed(repository.fullName(), pullRequest.number(), body.toString()));
        return show(call, pullRequest);
    }
}
