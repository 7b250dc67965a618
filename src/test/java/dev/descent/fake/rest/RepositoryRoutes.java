package dev.descent.fake.rest;

import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.CodeBodies;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.Role;
import dev.descent.fake.state.World;
import java.util.List;

/** Repositories, the people in them, and the code. */
final class RepositoryRoutes {
    private final World world;
    private final Bodies bodies;
    private final CodeBodies code;

    RepositoryRoutes(World world, Bodies bodies) {
        this.world = world;
        this.bodies = bodies;
        this.code = new CodeBodies(bodies);
    }

    List<Route> routes() {
        Need metadata = Need.read("metadata");
        Need contents = Need.read("contents");
        String repository = "/repos/{owner}/{repo}";
        return List.of(
                Route.get(repository, metadata, call -> Answer.ok(bodies.repository(call.repository()))),
                Route.get(repository + "/collaborators/{username}/permission", metadata, this::permission),
                Route.get(repository + "/contents/{path*}", contents, this::file),
                Route.get(repository + "/compare/{basehead*}", contents, this::compare),
                Route.get(repository + "/branches/{branch*}", contents, this::branch),
                Route.get(repository + "/commits/{ref*}", contents, this::commit),
                Route.get("/users/{username}", new Need.Nothing(), this::user));
    }

    private Answer user(Call call) {
        return Answer.ok(bodies.profile(world.user(call.part("username"))));
    }

    private Answer permission(Call call) {
        String login = call.part("username");
        Role role = call.repository().role(login);
        return Answer.ok(bodies.permission(world.user(login), role));
    }

    private Answer file(Call call) {
        Repo repository = call.repository();
        String revision = call.query("ref", repository.defaultBranch());
        return code.file(repository, revision, call.part("path"))
                .map(Answer::ok)
                .orElseThrow(Refusal::notFound);
    }

    private Answer compare(Call call) {
        Repo repository = call.repository();
        String[] ends = call.part("basehead").split("\\.\\.\\.", 2);
        if (ends.length != 2) {
            throw Refusal.notFound();
        }
        String base = revision(repository, ends[0]);
        String head = revision(repository, ends[1]);
        String mergeBase = repository
                .git()
                .mergeBase(base, head)
                .orElseThrow(() -> Refusal.of(404, "No common ancestor between " + ends[0] + " and " + ends[1] + "."));
        return Answer.ok(code.comparison(repository, base, head, mergeBase));
    }

    /** Understands {@code branch}, {@code owner:branch} and commit ids. */
    private static String revision(Repo repository, String name) {
        String revision = name.substring(name.indexOf(':') + 1);
        return repository
                .tip(revision)
                .or(() -> repository.git().resolve(revision))
                .orElseThrow(Refusal::notFound);
    }

    private Answer branch(Call call) {
        String sha = call.repository().tip(call.part("branch")).orElseThrow(() -> Refusal.of(404, "Branch not found"));
        return Answer.ok(code.branch(call.repository(), call.part("branch"), sha));
    }

    private Answer commit(Call call) {
        String ref = call.part("ref");
        String sha = call.repository()
                .git()
                .resolve(ref)
                .orElseThrow(() -> Refusal.of(422, "No commit found for SHA: " + ref));
        return Answer.ok(code.commit(call.repository(), sha));
    }
}
