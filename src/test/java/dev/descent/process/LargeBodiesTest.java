package dev.descent.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.Keys;
import dev.descent.demo.LocalSettings;
import dev.descent.fake.hooks.Postman;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strangers may send whatever they like: memory is bounded, and GitHub's deliveries get through afterwards. */
class LargeBodiesTest {
    private static final int SENDERS = 50;
    private static final int MEGABYTES = 60;

    @Test
    void fifty_bodies_of_sixty_megabytes_in_chunks_leave_a_small_server_alive(@TempDir Path folder) throws Exception {
        try (SilentGitHub github = SilentGitHub.start();
                ServerProcess server = ServerProcess.start(
                        LocalSettings.values(1, Keys.pkcs1(), github.api(), folder),
                        folder,
                        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                sent.add(senders.submit(() -> send(server.webhooks())));
            }
            for (Future<?> each : sent) {
                each.get();
            }

            assertThat(server.isAlive()).isTrue();
            assertThat(server.output()).doesNotContain("OutOfMemoryError");
            assertThat(deliver(server.webhooks())).isEqualTo(202);
        }
    }

    @Test
    void a_thousand_bodies_of_a_megabyte_that_never_end_leave_a_small_server_alive(@TempDir Path folder)
            throws Exception {
        List<Socket> halves = new ArrayList<>();
        try (SilentGitHub github = SilentGitHub.start();
                ServerProcess server = ServerProcess.start(
                        LocalSettings.values(1, Keys.pkcs1(), github.api(), folder),
                        folder,
                        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                Socket half = new Socket(
                        server.webhooks().getHost(), server.webhooks().getPort());
                halves.add(half);
                senders.execute(() -> sendAllButTheEnd(half));
            }
            // Whoever holds back its end is refused a place, or loses it after a while.
            while (deliver(server.webhooks()) != 202) {
                assertThat(server.isAlive()).isTrue();
            }
            assertThat(server.output()).doesNotContain("OutOfMemoryError");
            close(halves);
        }
    }

    private static void sendAllButTheEnd(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /webhooks/github HTTP/1.1\r\nHost: localhost\r\nX-GitHub-Event: pull_request\r\n"
                            + "X-GitHub-Delivery: half\r\nX-Hub-Signature-256: sha256=00\r\n"
                            + "Content-Length: 1048576\r\n\r\n" + "x".repeat(1_048_575))
                    .getBytes(UTF_8));
            out.flush();
        } catch (IOException hungUp) {
            // As it may.
            return;
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Until the server has enough of it. */
    private static void send(URI webhooks) {
        byte[] chunk = ("10000\r\n" + "x".repeat(1 << 16) + "\r\n").getBytes(UTF_8);
        try (Socket socket = new Socket(webhooks.getHost(), webhooks.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(("POST " + webhooks.getPath() + " HTTP/1.1\r\nHost: localhost\r\nX-GitHub-Event: pull_request\r\n"
                            + "X-GitHub-Delivery: large\r\nX-Hub-Signature-256: sha256=00\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8));
            for (int sent = 0; sent < MEGABYTES << 4; sent++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            socket.getInputStream().read();
        } catch (IOException hungUp) {
            // As it may.
            return;
        }
    }

    private static int deliver(URI webhooks) throws IOException, InterruptedException {
        byte[] body = "{\"zen\": \"Keep it logically awesome.\"}".getBytes(UTF_8);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(webhooks)
                    .header("X-GitHub-Event", "ping")
                    .header("X-GitHub-Delivery", "after-the-storm")
                    .header("X-Hub-Signature-256", "sha256=" + Postman.signature(LocalSettings.WEBHOOK_SECRET, body))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
