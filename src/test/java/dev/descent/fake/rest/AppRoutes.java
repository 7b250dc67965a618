package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.Installation;
import dev.descent.fake.state.InstallationToken;
import dev.descent.fake.state.Level;
import dev.descent.fake.state.Repo;
import dev.descent.fake.state.World;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The App about itself, its installations and their tokens. */
final class AppRoutes {
    private final World world;
    private final Bodies bodies;
    private final Pages pages;

    AppRoutes(World world, Bodies bodies, Pages pages) {
        this.world = world;
        this.bodies = bodies;
        this.pages = pages;
    }

    List<Route> routes() {
        Need app = new Need.TheApp();
        return List.of(
                Route.get("/app", app, call -> Answer.ok(bodies.app(world.app(), world.appSettings()))),
                Route.get("/app/hook/config", app, call -> Answer.ok(hook())),
                Route.get("/app/installations", app, this::list),
                Route.get("/app/installations/{installation_id}", app, call -> show(installation(call))),
                Route.post("/app/installations/{installation_id}/access_tokens", app, this::mint),
                Route.get("/repos/{owner}/{repo}/installation", app, this::ofRepository),
                Route.get("/installation/repositories", new Need.AnInstallation(), this::repositories));
    }

    private ObjectNode hook() {
        ObjectNode hook = Json.object("secret", "********");
        world.appSettings().hook().forEach(hook::put);
        return hook;
    }

    private Answer list(Call call) {
        return pages.of(
                call,
                List.copyOf(world.installations().all()),
                installation -> bodies.installation(world.app(), installation));
    }

    private Answer show(Installation installation) {
        return Answer.ok(bodies.installation(world.app(), installation));
    }

    private Installation installation(Call call) {
        return world.installations().find(call.number("installation_id")).orElseThrow(Refusal::notFound);
    }

    private Answer ofRepository(Call call) {
        return show(call.target()
                .flatMap(repository -> world.installations().of(repository))
                .orElseThrow(Refusal::notFound));
    }

    private Answer repositories(Call call) {
        List<Repo> reached =
                world.repositories().stream().filter(call.token()::reaches).toList();
        return pages.counted(call, "repositories", reached, bodies::repository);
    }

    private Answer mint(Call call) {
        Installation installation = installation(call);
        if (installation.suspended()) {
            throw Refusal.of(403, "This installation has been suspended");
        }
        InstallationToken token = world.installations()
                .mint(installation, repositories(installation, call.body()), permissions(installation, call.body()));
        return Answer.created(bodies.token(token));
    }

    private Set<String> repositories(Installation installation, JsonNode body) {
        if (!body.has("repositories") && !body.has("repository_ids")) {
            return installation.repositories();
        }
        Set<String> narrowed = new LinkedHashSet<>();
        body.path("repositories")
                .forEach(name -> narrowed.add(installation.account().login() + "/" + name.asText()));
        body.path("repository_ids").forEach(id -> narrowed.add(name(id.asLong())));
        if (!installation.repositories().containsAll(narrowed)) {
            throw Refusal.of(
                    422,
                    "There is at least one repository that does not exist or is not accessible to the parent"
                            + " installation.");
        }
        return narrowed;
    }

    private String name(long id) {
        return world.repositories().stream()
                .filter(repository -> repository.id() == id)
                .map(Repo::fullName)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Level> permissions(Installation installation, JsonNode body) {
        if (!body.has("permissions")) {
            return installation.permissions();
        }
        Map<String, Level> narrowed = new LinkedHashMap<>();
        body.path("permissions").properties().forEach(wish -> {
            Level level = Level.parse(wish.getValue().asText());
            Level granted = installation.permissions().get(wish.getKey());
            if (granted == null || !granted.includes(level)) {
                throw Refusal.of(422, "The permissions requested are not granted to this installation.");
            }
            narrowed.put(wish.getKey(), level);
        });
        return narrowed;
    }
}
