package dev.descent.fake.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.descent.fake.json.Json;
import dev.descent.fake.state.HookDelivery;
import dev.descent.fake.state.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Carries webhooks to the bot, signed with the secret that it shares with us, and books what became of each. */
public final class Postman implements AutoCloseable {
    /** GitHub waits no longer for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final World world;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile @Nullable Address address;

    public Postman(World world) {
        this.world = world;
    }

    private record Address(URI url, String secret) {}

    /** What became of a delivery; status 0 is no answer. */
    public record Receipt(String guid, int status, String answer) {}

    /** Where webhooks go from now on. */
    public void deliverTo(URI url, String secret) {
        this.address = new Address(url, secret);
    }

    /** Delivers under a new id. */
    public Receipt deliver(Webhook webhook) {
        return deliver(webhook, UUID.randomUUID().toString(), false);
    }

    /** Delivers once more what was delivered under this id. */
    public Receipt redeliver(String guid) {
        HookDelivery first = world.with(() -> world.hookDeliveries().newestFirst().stream()
                .filter(delivery -> delivery.guid().equals(guid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was delivered as " + guid)));
        return deliver(new Webhook(first.event(), first.payload()), guid, true);
    }

    /** Books a delivery that never reached the bot. */
    public Receipt lose(Webhook webhook) {
        Receipt receipt = new Receipt(UUID.randomUUID().toString(), 0, "");
        book(webhook, receipt, false);
        return receipt;
    }

    private Receipt deliver(Webhook webhook, String guid, boolean again) {
        Receipt receipt = send(webhook, guid);
        book(webhook, receipt, again);
        return receipt;
    }

    private void book(Webhook webhook, Receipt receipt, boolean again) {
        world.with(() -> world.hookDeliveries()
                .add(new HookDelivery(
                        world.nextId(),
                        receipt.guid(),
                        webhook.event(),
                        webhook.payload(),
                        world.now(),
                        again,
                        receipt.status())));
    }

    private Receipt send(Webhook webhook, String guid) {
        Address to = address;
        if (to == null) {
            throw new IllegalStateException("nobody said where webhooks go");
        }
        byte[] body = Json.print(webhook.payload()).getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(to.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "GitHub-Hookshot/fa4e000")
                .header("X-GitHub-Event", webhook.event())
                .header("X-GitHub-Delivery", guid)
                .header("X-GitHub-Hook-ID", "1")
                .header("X-GitHub-Hook-Installation-Target-Type", "integration")
                .header(
                        "X-GitHub-Hook-Installation-Target-ID",
                        String.valueOf(world.app().id()))
                .header("X-Hub-Signature-256", "sha256=" + signature(to.secret(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return answer(request, guid);
    }

    private Receipt answer(HttpRequest request, String guid) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Receipt(guid, response.statusCode(), response.body());
        } catch (IOException unanswered) {
            return new Receipt(guid, 0, String.valueOf(unanswered.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while delivering", stopped);
        }
    }

    /** The HMAC-SHA256 of a body in hexadecimal digits. */
    public static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
