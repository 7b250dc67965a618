package dev.descent.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real process is asked to end (SIGTERM) while it waits for a GitHub that is slow. */
@ExtendWith(GitHubExtension.class)
class GracefulStopTest {
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Test
    void it_says_that_it_is_not_ready_ends_in_time_and_the_next_one_does_the_rest(
            FakeGitHub github, @TempDir Path folder) throws IOException, InterruptedException {
        FakeRepository shop = github.repository("acme/shop");
        shop.commit("main", Map.of("Till.java", "class Till {}\n"));
        shop.branch("feature", "main");
        shop.commit("feature", Map.of("Till.java", "class Till { int sum; }\n"));
        FakePullRequest change = shop.openPullRequest("feature", "main");
        Trouble.Late answer = new Trouble.Late();
        github.failNext("GET", "/repos/acme/shop/issues/\\d+/comments", answer, 1);

        try (ServerProcess server = QuickServer.start(github, Map.of(), folder)) {
            github.sendWebhooksTo(server.webhooks(), LocalSettings.WEBHOOK_SECRET);
            github.deliver(change.events().opened());
            answer.awaitAsked();
            assertThat(status(server.url("/readyz"))).isEqualTo(200);

            server.terminate();

            assertThat(notReady(server))
                    .as("it says that it isn't ready any more")
                    .isTrue();
            assertThat(server.endsWithin(GRACE)).as(server.output()).isTrue();
        }
        answer.release();
        assertThat(change.checkRuns()).singleElement().matches(run -> !run.isCompleted());
        try (ServerProcess next = QuickServer.start(github, Map.of(), folder)) {
            assertThat(change.checkRun().title()).isNotBlank();
            assertThat(change.checkRuns()).hasSize(1);
            assertThat(next.output()).doesNotContain("given up");
        }
    }

    private static boolean notReady(ServerProcess server) throws IOException, InterruptedException {
        while (server.isAlive()) {
            if (status(server.url("/readyz")) == 503) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    private static int status(URI page) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
