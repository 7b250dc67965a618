package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.CheckBodies;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.Utterance.Checked;
import dev.descent.fake.state.World;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check runs, which only the App that made them can change. */
final class CheckRoutes {
    private static final int MOST_ANNOTATIONS = 50;
    private static final List<String> STATUSES = List.of("queued", "in_progress", "completed");

    private final World world;
    private final CheckBodies bodies;
    private final Pages pages;

    CheckRoutes(World world, Bodies bodies, Pages pages) {
        this.world = world;
        this.bodies = new CheckBodies(bodies);
        this.pages = pages;
    }

    List<Route> routes() {
        Need read = Need.read("checks");
        Need write = Need.write("checks");
        String runs = "/repos/{owner}/{repo}/check-runs";
        return List.of(
                Route.post(runs, write, this::create),
                Route.get(runs + "/{check_run_id}", read, call -> Answer.ok(json(call.repository(), checkRun(call)))),
                Route.of("PATCH", runs + "/{check_run_id}", write, this::update),
                Route.get("/repos/{owner}/{repo}/commits/{ref*}/check-runs", read, this::list));
    }

    private static CheckRun checkRun(Call call) {
        return Optional.ofNullable(call.repository().checkRuns().get(call.number("check_run_id")))
                .orElseThrow(Refusal::notFound);
    }

    private ObjectNode json(Repo repository, CheckRun run) {
        return bodies.checkRun(world.app(), repository, run);
    }

    private Answer create(Call call) {
        Repo repository = call.repository();
        String sha = call.text("head_sha");
        if (repository.git().resolve(sha).isEmpty()) {
            throw Refusal.of(422, "No commit found for SHA: " + sha);
        }
        CheckRun blank = new CheckRun(
                world.nextId(), Json.object("started_at", world.now().toString()), List.of());
        return Answer.created(keep(call, blank));
    }

    private Answer update(Call call) {
        return Answer.ok(keep(call, checkRun(call)));
    }

    private ObjectNode keep(Call call, CheckRun before) {
        Repo repository = call.repository();
        CheckRun after = before.with(call.body());
        refuseNonsense(call, after);
        if (after.isCompleted() && !after.fields().has("completed_at")) {
            after.fields().put("completed_at", world.now().toString());
        }
        repository.checkRuns().put(after.id(), after);
        if (call.body().has("conclusion")) {
            world.mailbox().add(said(repository, after));
        }
        return json(repository, after);
    }

    private static void refuseNonsense(Call call, CheckRun after) {
        if (call.body().path("output").path("annotations").size() > MOST_ANNOTATIONS) {
            throw Refusal.of(422, "Invalid request.\n\nNo more than 50 items are allowed; 51 were supplied.");
        }
        if (!STATUSES.contains(after.status())) {
            throw Refusal.of(422, "Invalid request.\n\n" + after.status() + " is not a member of " + STATUSES + ".");
        }
        if (after.isCompleted() && after.conclusion().isEmpty()) {
            throw Refusal.of(422, "Invalid request.\n\nMissing conclusion for a completed check run.");
        }
    }

    private static Checked said(Repo repository, CheckRun run) {
        String what = run.name() + ", " + run.conclusion().orElse("") + ", " + run.title();
        return new Checked(repository.fullName(), run.id(), run.headSha(), what);
    }

    private Answer list(Call call) {
        Repo repository = call.repository();
        String sha = repository.git().resolve(call.part("ref")).orElseThrow(Refusal::notFound);
        List<CheckRun> runs = repository.checkRuns().values().stream()
                .filter(run -> run.headSha().equals(sha))
                .filter(wanted(call))
                .sorted(Comparator.comparingLong(CheckRun::id).reversed())
                .toList();
        List<CheckRun> chosen = call.query("filter", "latest").equals("all") ? runs : latest(runs);
        return pages.counted(call, "check_runs", chosen, run -> json(repository, run));
    }

    private Predicate<CheckRun> wanted(Call call) {
        String name = call.query("check_name", "");
        String status = call.query("status", "");
        String app = call.query("app_id", "");
        return run -> Stream.of(
                        Map.entry(name, run.name()),
                        Map.entry(status, run.status()),
                        Map.entry(app, String.valueOf(world.app().id())))
                .allMatch(filter -> filter.getKey().isEmpty() || filter.getKey().equals(filter.getValue()));
    }

    /** The newest run of each name. */
    private static List<CheckRun> latest(List<CheckRun> newestFirst) {
        return List.copyOf(newestFirst.stream()
                .collect(Collectors.toMap(CheckRun::name, run -> run, (newer, older) -> newer, LinkedHashMap::new))
                .values());
    }
}
