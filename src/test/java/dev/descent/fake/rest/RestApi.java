package dev.descent.fake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers requests: finds the route, asks the {@link Doorkeeper}, acts, and remembers the exchange. */
final class RestApi {
    private static final Pattern BY_ID = Pattern.compile("/repositories/(\\d+)(.*)");
    private static final Pattern BY_NAME = Pattern.compile("/repos/([^/?]+/[^/?]+)(.*)");

    private final World world;
    private final URI api;
    private final List<Route> routes;
    private final Doorkeeper doorkeeper;
    private final Journal journal;

    RestApi(World world, URI api, List<Route> routes, Journal journal) {
        this.world = world;
        this.api = api;
        this.routes = List.copyOf(routes);
        this.doorkeeper = new Doorkeeper(world);
        this.journal = journal;
    }

    Answer answer(Request sent) {
        return world.with(() -> {
            Request request = byName(sent);
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

    /** The address to which GitHub redirects isn't in its document; what is there is. */
    private Request byName(Request request) {
        Matcher byId = BY_ID.matcher(request.uri().toString());
        if (!byId.matches()) {
            return request;
        }
        return world.repositories().stream()
                .filter(repository -> String.valueOf(repository.id()).equals(byId.group(1)))
                .findFirst()
                .map(repository -> new Request(
                        request.method(),
                        URI.create("/repos/" + repository.fullName() + byId.group(2)),
                        request.headers(),
                        request.body()))
                .orElse(request);
    }

    private Answer act(Request request, Optional<Route> route) {
        Optional<Answer> redirect = redirect(request);
        if (redirect.isPresent()) {
            return redirect.get();
        }
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

    /** Whoever may see a repository is told where it is by now. */
    private Optional<Answer> redirect(Request request) {
        Matcher byName = BY_NAME.matcher(request.uri().toString());
        if (!byName.matches()) {
            return Optional.empty();
        }
        return world.formerly(byName.group(1))
                .filter(now -> !now.isPrivate()
                        || request.credential()
                                .flatMap(world.installations()::token)
                                .filter(token -> token.reaches(now))
                                .isPresent())
                .map(now -> new Answer(
                        request.isWrite() ? 307 : 301,
                        Map.of("Location", api + "/repositories/" + now.id() + byName.group(2)),
                        Json.object("message", "Moved Permanently")));
    }

    private Optional<Long> installation(Request request) {
        return request.credential()
                .flatMap(world.installations()::token)
                .map(token -> token.installation().id());
    }

    static Answer outdated(String body) {
        try {
            return Answer.ok(Json.parse(body.getBytes(UTF_8)));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
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
