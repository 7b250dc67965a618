package dev.descent.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.state.App;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.PullRequest;
import dev.descent.fake.state.Repo;
import java.util.List;
import java.util.function.Predicate;

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
                "check_suite", Json.object("id", suite(run.headSha())),
                "pull_requests", pullRequests(repository, own -> own.headSha().equals(run.headSha()))));
        ObjectNode output = json.withObject("/output");
        output.put("annotations_count", run.annotations().size());
        output.put("annotations_url", url + "/annotations");
        return Shape.of("check-run", json);
    }

    /** The check runs of a commit; GitHub doesn't say on which branch of a fork that is. */
    public ObjectNode checkSuite(App app, Repo repository, PullRequest.Head head) {
        boolean isFork = !head.repo().equals(repository);
        long id = suite(head.sha());
        return Json.object(
                "id",
                id,
                "node_id",
                "CS_" + id,
                "head_branch",
                isFork ? null : head.branch(),
                "head_sha",
                head.sha(),
                "status",
                "queued",
                "conclusion",
                null,
                "url",
                bodies.links().repository(repository) + "/check-suites/" + id,
                "app",
                bodies.app(app),
                "pull_requests",
                isFork
                        ? List.of()
                        : pullRequests(repository, own -> own.from().branch().equals(head.branch())));
    }

    private static long suite(String commit) {
        return Math.abs((long) commit.hashCode());
    }

    /** GitHub lists no pull request from a fork here. */
    private List<JsonNode> pullRequests(Repo repository, Predicate<PullRequest> wanted) {
        return repository.pullRequests().values().stream()
                .filter(PullRequest::isOpen)
                .filter(wanted)
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
