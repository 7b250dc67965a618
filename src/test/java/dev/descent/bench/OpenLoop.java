package dev.descent.bench;

import dev.descent.bench.SignedBodies.Signed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends deliveries at fixed times, whether or not the server keeps up, and counts each one's latency from the time at which it was
 * due: a server that stalls is charged for everybody who had to wait.
 */
final class OpenLoop implements AutoCloseable {
    /** GitHub waits no longer for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final String event;
    private final SignedBodies bodies;

    /** Sends these to {@code url}, all of them as the same {@code event}. */
    OpenLoop(URI url, String event, SignedBodies bodies) {
        this.url = url;
        this.event = event;
        this.bodies = bodies;
    }

    /**
     * What became of one delivery.
     *
     * @param id its GUID
     * @param status of the answer; 0 is none
     * @param latency from the due time to the answer, in nanoseconds
     */
    record Answered(String id, int status, long latency) {
        boolean isAcknowledged() {
            return status >= 200 && status < 300;
        }
    }

    /** Sends {@code count} deliveries, {@code perSecond} of them a second, and returns when the last has been answered. */
    List<Answered> send(long count, double perSecond) {
        List<CompletableFuture<Answered>> sent = new ArrayList<>();
        long start = System.nanoTime();
        for (long i = 0; i < count; i++) {
            long due = start + (long) (i * 1e9 / perSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            sent.add(send(bodies.get(i), due));
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answered> send(Signed signed, long due) {
        String id = UUID.randomUUID().toString();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", id)
                .header("X-Hub-Signature-256", signed.signature())
                .POST(signed.body())
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .handle((response, failure) -> new Answered(id, status(response), System.nanoTime() - due));
    }

    private static int status(@Nullable HttpResponse<?> response) {
        return response == null ? 0 : response.statusCode();
    }

    /** Drops what is under way. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
