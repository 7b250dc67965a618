package dev.descent.fake.rest;

import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Utterance.Changed;
import dev.descent.fake.state.World;
import java.util.ArrayList;
import java.util.List;

/** Labels on pull requests. */
final class LabelRoutes {
    private final World world;
    private final Bodies bodies;

    LabelRoutes(World world, Bodies bodies) {
        this.world = world;
        this.bodies = bodies;
    }

    List<Route> routes() {
        Need read = Need.read("issues", "pull_requests");
        Need write = Need.write("issues", "pull_requests");
        String labels = "/repos/{owner}/{repo}/issues/{pull_number}/labels";
        return List.of(
                Route.get(labels, read, this::list),
                Route.post(labels, write, this::add),
                Route.of("DELETE", labels + "/{name}", write, this::remove));
    }

    private Answer list(Call call) {
        return Answer.ok(Json.array(PullRoutes.pullRequest(call).labels().stream()
                .map(name -> bodies.label(call.repository(), name))
                .toList()));
    }

    private Answer add(Call call) {
        List<String> names = new ArrayList<>();
        call.body().path("labels").forEach(name -> names.add(name.asText()));
        PullRequest pullRequest = PullRoutes.pullRequest(call);
        pullRequest.labels().addAll(names);
        call.repository().labels().addAll(names);
        return changed(call, pullRequest, "labelled " + names);
    }

    private Answer remove(Call call) {
        PullRequest pullRequest = PullRoutes.pullRequest(call);
        if (!pullRequest.labels().remove(call.part("name"))) {
            throw Refusal.of(404, "Label does not exist");
        }
        return changed(call, pullRequest, "no longer labelled " + call.part("name"));
    }

    private Answer changed(Call call, PullRequest pullRequest, String what) {
        world.mailbox().add(new Changed(call.repository().fullName(), pullRequest.number(), what));
        return list(call);
    }
}
