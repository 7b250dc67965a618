package dev.descent.web;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Intake;
import dev.descent.bot.StoreException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Receives deliveries: verifies the bytes, has them stored, answers. Nothing else happens before the answer. */
final class WebhookHandler implements Handler {
    /** What GitHub sends at most, in bytes. */
    static final long MAX_PAYLOAD = 25L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

    private final WebhookSecrets secrets;
    private final Intake intake;
    private final BodyRoom room = new BodyRoom(Runtime.getRuntime().maxMemory());

    WebhookHandler(WebhookSecrets secrets, Intake intake) {
        this.secrets = secrets;
        this.intake = intake;
    }

    @Override
    public void handle(Context request) throws InterruptedException {
        String event = request.header("X-GitHub-Event");
        String id = request.header("X-GitHub-Delivery");
        String signature = request.header("X-Hub-Signature-256");
        if (event == null || id == null || signature == null || !DeliveryId.isValid(id)) {
            answer(
                    request,
                    HttpStatus.BAD_REQUEST,
                    "X-GitHub-Event, X-GitHub-Delivery and X-Hub-Signature-256 are needed");
            return;
        }
        long length = request.req().getContentLengthLong();
        if (length > MAX_PAYLOAD) {
            answer(request, HttpStatus.CONTENT_TOO_LARGE, "GitHub sends 25 MB at most");
            return;
        }
        Optional<BodyRoom.Place> place = room.take(length);
        if (place.isEmpty()) {
            answer(request, HttpStatus.SERVICE_UNAVAILABLE, "too many deliveries at once; deliver it again");
            return;
        }
        try (BodyRoom.Place _ = place.get()) {
            receive(request, new Headers(new DeliveryId(id), event, signature));
        }
    }

    private void receive(Context request, Headers headers) {
        byte[] body = request.bodyAsBytes();
        if (!secrets.hasSigned(body, headers.signature())) {
            LOG.warn(
                    "delivery {} refused: not signed with our webhook secret",
                    headers.id().value());
            answer(request, HttpStatus.UNAUTHORIZED, "the signature doesn't fit this body and the webhook secret");
            return;
        }
        try (MDC.MDCCloseable _ = MDC.putCloseable("delivery", headers.id().value())) {
            intake.accept(new Delivery(headers.id(), headers.event(), new String(body, StandardCharsets.UTF_8)));
            answer(request, HttpStatus.ACCEPTED, "accepted");
        } catch (StoreException failure) {
            LOG.error("delivery {} not stored: {}", headers.id().value(), failure.getMessage());
            answer(request, HttpStatus.SERVICE_UNAVAILABLE, "the delivery could not be stored; deliver it again");
        }
    }

    private static void answer(Context request, HttpStatus status, String sentence) {
        request.status(status).result(sentence + "\n");
    }

    private record Headers(DeliveryId id, String event, String signature) {}
}
