package dev.descent.fake.rest;

import dev.descent.fake.json.Bodies;
import dev.descent.fake.json.Links;
import dev.descent.fake.state.HookDelivery;
import dev.descent.fake.state.World;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The running REST API. */
public final class Rest implements AutoCloseable {
    private final World world;
    private final Journal journal = new Journal();
    private final Meters meters;
    private final Wire wire;
    private final URI url;

    private Rest(World world, Troubles troubles, Limits limits) {
        this.world = world;
        this.meters = new Meters(world, limits);
        this.wire = new Wire(troubles, meters);
        this.url = wire.listen();
    }

    /** Starts to serve the world on a free port of this machine; {@code web} is where people and git go. */
    public static Rest start(World world, Conditions conditions, URI web, Consumer<HookDelivery> redelivery) {
        Rest rest = new Rest(world, conditions.troubles(), conditions.limits());
        List<Route> routes = rest.routes(new Links(rest.url, web), redelivery);
        rest.wire.answerWith(new RestApi(world, rest.url, routes, rest.journal)::answer);
        return rest;
    }

    private List<Route> routes(Links links, Consumer<HookDelivery> redelivery) {
        Bodies bodies = new Bodies(links);
        Pages pages = new Pages(links.api());
        List<Route> routes = new ArrayList<>();
        routes.addAll(new AppRoutes(world, bodies, pages).routes());
        routes.addAll(new ManifestRoutes(world, bodies).routes());
        routes.addAll(new PullRoutes(world, bodies, pages).routes());
        routes.addAll(new CommentRoutes(world, bodies, pages).routes());
        routes.addAll(new ThreadRoutes(world, bodies, pages).routes());
        routes.addAll(new IssueRoutes(world, bodies, pages).routes());
        routes.addAll(new LabelRoutes(world, bodies).routes());
        // before the repository's, whose {ref*} would take these in
        routes.addAll(new CheckRoutes(world, bodies, pages).routes());
        routes.addAll(new RepositoryRoutes(world, bodies).routes());
        routes.addAll(new HookRoutes(world, pages, redelivery).routes());
        return routes;
    }

    /** What makes life hard for callers. */
    public record Conditions(Troubles troubles, Limits limits) {}

    public URI url() {
        return url;
    }

    /** A request that changed something, as GitHub counts them for its limits. */
    public record Write(long installation, String method, String path, Instant at) {}

    /** All writes of installations, oldest first. */
    public List<Write> writes() {
        return journal.exchanges().stream()
                .filter(exchange ->
                        exchange.request().isWrite() && exchange.installation().isPresent())
                .map(exchange -> new Write(
                        exchange.installation().get(),
                        exchange.request().method(),
                        exchange.request().path(),
                        exchange.at()))
                .toList();
    }

    /** Every request, as {@code METHOD /path}, oldest first. */
    public List<String> requests() {
        return journal.exchanges().stream()
                .map(exchange ->
                        exchange.request().method() + " " + exchange.request().path())
                .toList();
    }

    /** How the requests so far went beyond GitHub's limits, a sentence each. */
    public List<String> excesses() {
        return meters.violations();
    }

    /** What GitHub's own document has against the requests so far, a sentence each. */
    public List<String> violations() {
        return journal.exchanges().stream()
                .flatMap(exchange -> Judge.faults(exchange).stream())
                .toList();
    }

    /** What GitHub's own document has against our answers so far: mistakes of the fake, not of its caller. */
    public List<String> mistakes() {
        return journal.exchanges().stream()
                .flatMap(exchange -> Judge.faultsOfAnswer(exchange).stream())
                .toList();
    }

    @Override
    public void close() {
        wire.close();
    }
}
