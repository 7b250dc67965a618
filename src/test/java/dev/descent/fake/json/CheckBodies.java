package dev.descent.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.state.App;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Repo;
import java.util.List;

/** Check runs in GitHub's JSON. */
public final class CheckBodies {
    private final Bodies bodies;

    public CheckBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    public ObjectNode checkRun(App app, Repo repository, CheckRun run) {
        ObjectNode json = run.fields().deepCopy();
        json.remove("actions");
        String url = bodies.links().repository(repository) + "/check-runs/" + run.id();
        json.setAll(Json.object(
                "id", run.id(),
                "node_id", "CR_" + run.id(),
                "status", run.status(),
                "url", url,
                "html_url", bodies.links().page(repository) + "/runs/" + run.id(),
                "app", bodies.app(app),
                "check_suite", Json.object("id", suite(run)),
                "pull_requests", pullRequests(repository, run)));
        ObjectNode output = json.withObject("/output");
        output.put("annotations_count", run.annotations().size());
        output.put("annotations_url", url + "/annotations");
        return Shape.of("check-run", json);
    }

    private static long suite(CheckRun run) {
        return Math.abs((long) run.headSha().hashCode());
    }

    /** GitHub lists no pull request from a fork here. */
    private List<JsonNode> pullRequests(Repo repository, CheckRun run) {
        return repository.pullRequests().values().stream()
                .filter(pullRequest ->
                        pullRequest.isOpen() && pullRequest.headSha().equals(run.headSha()))
                .filter(pullRequest ->
                        pullRequest.headRepo().filter(repository::equals).isPresent())
                .map(pullRequest -> (JsonNode) Json.object(
                        "id", pullRequest.id(),
                        "number", pullRequest.number(),
                        "url", bodies.links().repository(repository) + "/pulls/" + pullRequest.number(),
                        "head", end(repository, pullRequest.from().branch(), pullRequest.headSha()),
                        "base", end(repository, pullRequest.baseBranch(), pullRequest.baseSha())))
                .toList();
    }

    private ObjectNode end(Repo repository, String branch, String sha) {
        ObjectNode repo = Json.object(
                "id",
                repository.id(),
                "name",
                repository.name(),
                "url",
                bodies.links().repository(repository));
        return Json.object("ref", branch, "sha", sha, "repo", repo);
    }
}
