package dev.descent.fake.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.descent.fake.json.Bodies;
import dev.descent.fake.state.Manifests;
import dev.descent.fake.state.World;
import java.util.List;

/** Hands the keys of a newly confirmed App to whoever has the code. */
final class ManifestRoutes {
    private final World world;
    private final Bodies bodies;

    ManifestRoutes(World world, Bodies bodies) {
        this.world = world;
        this.bodies = bodies;
    }

    List<Route> routes() {
        return List.of(Route.post("/app-manifests/{code}/conversions", new Need.Nothing(), this::convert));
    }

    private Answer convert(Call call) {
        if (world.manifests().redeem(call.part("code")).isEmpty()) {
            throw Refusal.notFound();
        }
        ObjectNode app = bodies.app(world.app());
        app.put("client_id", "Iv1.8a61f9b3a7aba766");
        app.put("client_secret", Manifests.CLIENT_SECRET);
        app.put("webhook_secret", Manifests.WEBHOOK_SECRET);
        app.put("pem", world.app().privateKeyPem());
        return Answer.created(app);
    }
}
