package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.HookDelivery;
import dev.descent.fake.state.World;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was delivered to the App's webhook, and how to get it again. */
final class HookRoutes {
    private final World world;
    private final Pages pages;
    private final Consumer<HookDelivery> redelivery;

    HookRoutes(World world, Pages pages, Consumer<HookDelivery> redelivery) {
        this.world = world;
        this.pages = pages;
        this.redelivery = redelivery;
    }

    List<Route> routes() {
        Need app = new Need.TheApp();
        return List.of(
                Route.get("/app/hook/deliveries", app, this::list),
                Route.get("/app/hook/deliveries/{delivery_id}", app, call -> Answer.ok(full(delivery(call)))),
                Route.post("/app/hook/deliveries/{delivery_id}/attempts", app, this::attempt),
                Route.get("/rate_limit", new Need.Nothing(), call -> rateLimit()));
    }

    private HookDelivery delivery(Call call) {
        return world.hookDeliveries().find(call.number("delivery_id")).orElseThrow(Refusal::notFound);
    }

    private Answer attempt(Call call) {
        redelivery.accept(delivery(call));
        return Answer.accepted();
    }

    /** This list has no numbered pages: a cursor says where the next one starts. */
    private Answer list(Call call) {
        int size = Math.clamp(Pages.number(call, "per_page", 30), 1, 100);
        String cursor = call.query("cursor", "");
        String status = call.query("status", "");
        List<HookDelivery> rest = world.hookDeliveries().newestFirst().stream()
                .filter(delivery -> status.isEmpty() || isSuccess(delivery) == status.equals("success"))
                .dropWhile(delivery -> !cursor.isEmpty() && !cursor.equals(cursor(delivery)))
                .toList();
        Answer page = Answer.ok(
                Json.array(rest.stream().limit(size).map(HookRoutes::item).toList()));
        return rest.size() > size
                ? page.with("Link", pages.link(call, Map.of("cursor", cursor(rest.get(size))), "next"))
                : page;
    }

    private static String cursor(HookDelivery delivery) {
        return "v1_" + delivery.id();
    }

    private static ObjectNode item(HookDelivery delivery) {
        ObjectNode payload = delivery.payload();
        ObjectNode json = Json.object(
                "id", delivery.id(),
                "guid", delivery.guid(),
                "delivered_at", delivery.deliveredAt().toString(),
                "redelivery", delivery.redelivery(),
                "duration", 0.1,
                "status", status(delivery),
                "status_code", delivery.status(),
                "event", delivery.event());
        json.set("action", payload.get("action"));
        json.set("installation_id", payload.path("installation").get("id"));
        json.set("repository_id", payload.path("repository").get("id"));
        return json;
    }

    private static String status(HookDelivery delivery) {
        if (delivery.status() == 0) {
            return "failed to connect to host";
        }
        return isSuccess(delivery) ? "OK" : "Invalid HTTP Response: " + delivery.status();
    }

    private static boolean isSuccess(HookDelivery delivery) {
        return delivery.status() >= 200 && delivery.status() < 300;
    }

    private static ObjectNode full(HookDelivery delivery) {
        ObjectNode json = item(delivery);
        json.set("request", Json.object("headers", null, "payload", delivery.payload()));
        json.set("response", Json.object("headers", null, "payload", null));
        return json;
    }

    private Answer rateLimit() {
        ObjectNode rate = Json.object(
                "limit", 5000,
                "used", 1,
                "remaining", 4999,
                "reset", world.now().plusSeconds(3600).getEpochSecond());
        return Answer.ok(Json.object("resources", Json.object("core", rate, "search", rate), "rate", rate));
    }
}
