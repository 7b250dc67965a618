package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.PullBodies;
import dev.descent.fake.state.Issue;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.Utterance.IssueChanged;
import dev.descent.fake.state.Utterance.IssueOpened;
import dev.descent.fake.state.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Issues; a pull request is one, too. */
final class IssueRoutes {
    private final World world;
    private final Bodies bodies;
    private final PullBodies pulls;
    private final Pages pages;

    IssueRoutes(World world, Bodies bodies, Pages pages) {
        this.world = world;
        this.bodies = bodies;
        this.pulls = new PullBodies(bodies);
        this.pages = pages;
    }

    List<Route> routes() {
        String issues = "/repos/{owner}/{repo}/issues";
        String issue = issues + "/{issue_number}";
        return List.of(
                Route.get(issues, Need.read("issues"), this::list),
                Route.post(issues, Need.write("issues"), this::open),
                Route.get(issue, Need.read("issues"), this::show),
                Route.of("PATCH", issue, Need.write("issues"), this::change));
    }

    private Answer list(Call call) {
        Repo repository = call.repository();
        String state = call.query("state", "open");
        String creator = call.query("creator", "");
        List<Listed> listed = new ArrayList<>();
        repository
                .issues()
                .values()
                .forEach(issue -> listed.add(new Listed(
                        issue.number(), issue.author().login(), issue.isOpen(), bodies.issue(repository, issue))));
        repository
                .pullRequests()
                .values()
                .forEach(pull -> listed.add(new Listed(
                        pull.number(), pull.author().login(), pull.isOpen(), pulls.issue(repository, pull))));
        List<Listed> chosen = listed.stream()
                .filter(each -> state.equals("all") || each.isOpen() == state.equals("open"))
                .filter(each -> creator.isEmpty() || each.creator().equals(creator))
                .sorted(Comparator.comparingInt(Listed::number).reversed())
                .toList();
        return pages.of(call, chosen, Listed::json);
    }

    private record Listed(int number, String creator, boolean isOpen, ObjectNode json) {}

    private Answer open(Call call) {
        Repo repository = call.repository();
        Issue issue = new Issue(
                world.nextId(),
                repository.nextNumber(),
                world.bot(),
                call.text("title"),
                call.body().path("body").asText(),
                true,
                world.now(),
                world.now());
        repository.issues().put(issue.number(), issue);
        world.mailbox().add(new IssueOpened(repository.fullName(), issue));
        return Answer.created(bodies.issue(repository, issue));
    }

    private Answer show(Call call) {
        Repo repository = call.repository();
        int number = (int) call.number("issue_number");
        PullRequest pullRequest = repository.pullRequests().get(number);
        return Answer.ok(
                pullRequest == null ? bodies.issue(repository, issue(call)) : pulls.issue(repository, pullRequest));
    }

    private static Issue issue(Call call) {
        return Optional.ofNullable(call.repository().issues().get((int) call.number("issue_number")))
                .orElseThrow(Refusal::notFound);
    }

    private Answer change(Call call) {
        Repo repository = call.repository();
        JsonNode wanted = call.body();
        Issue changed =
                issue(call).withBody(wanted.path("body").asText(issue(call).body()), world.now());
        if (wanted.has("state")) {
            changed = changed.opened(wanted.get("state").asText().equals("open"), world.now());
        }
        repository.issues().put(changed.number(), changed);
        world.mailbox().add(new IssueChanged(repository.fullName(), changed));
        return Answer.ok(bodies.issue(repository, changed));
    }
}
