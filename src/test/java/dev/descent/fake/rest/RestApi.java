package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers requests: finds the route, asks the {@link Doorkeeper}, acts, and remembers the exchange. */
final class RestApi {
    private final World world;
    private final List<Route> routes;
    private final Doorkeeper doorkeeper;
    private final Journal journal;

    RestApi(World world, List<Route> routes, Journal journal) {
        this.world = world;
        this.routes = List.copyOf(routes);
        this.doorkeeper = new Doorkeeper(world);
        this.journal = journal;
    }

    Answer answer(Request request) {
        return world.with(() -> {
            Optional<Route> route = routes.stream()
                    .filter(each -> each.match(request).isPresent())
                    .findFirst();
            Answer answer = Etag.applied(request, act(request, route)).with("Date", date());
            String path = route.map(known -> known.collapsed(request)).orElse(request.path());
            journal.add(
                    new Journal.Exchange(request, path, route.isPresent(), answer, world.now(), installation(request)));
            return answer;
        });
    }

    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(world.now().atOffset(ZoneOffset.UTC));
    }

    private Answer act(Request request, Optional<Route> route) {
        try {
            if (route.isEmpty()) {
                throw Refusal.of(501, "The fake has no route for " + request.method() + " " + request.path());
            }
            Map<String, String> parts = route.get().match(request).orElseThrow();
            return route.get().action().apply(doorkeeper.admit(request, route.get(), parts));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Optional<Long> installation(Request request) {
        return request.credential()
                .flatMap(world.installations()::token)
                .map(token -> token.installation().id());
    }

    /** What GitHub answers when it fails on purpose. */
    static Answer failed(Trouble.Status trouble) {
        ObjectNode body = Json.object(
                "message", trouble.message(), "documentation_url", "https://docs.github.com/rest/overview/rate-limits");
        Answer answer = new Answer(trouble.status(), Map.of(), body);
        return trouble.retryAfter()
                .map(wait -> answer.with("Retry-After", String.valueOf(wait.toSeconds())))
                .orElse(answer);
    }
}
