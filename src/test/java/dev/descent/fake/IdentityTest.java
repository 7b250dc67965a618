package dev.descent.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.Installation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what at the fake: JWTs, tokens and their limits. */
@ExtendWith(GitHubExtension.class)
class IdentityTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private FakeGitHub github;
    private FakeRepository shop;
    private AppClient app;

    @BeforeEach
    void a_repository_with_one_pull_request(FakeGitHub started) {
        github = started;
        shop = github.repository("acme/shop");
        shop.commit("main", Map.of("A.java", "class A {}"));
        shop.branch("feature", "main");
        shop.commit("feature", Map.of("B.java", "class B {}"));
        shop.openPullRequest("feature", "main");
        app = new AppClient(github);
    }

    @Test
    void the_app_is_known_by_its_jwt() throws IOException {
        HttpResponse<String> answer = app.get("/app", app.jwt());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"slug\":\"descent\"");
    }

    @Test
    void a_jwt_of_another_key_proves_nothing() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        PrivateKey stranger = generator.generateKeyPair().getPrivate();
        HttpResponse<String> answer = app.get("/app", app.jwt(stranger, MINUTE, MINUTE));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("A JSON web token could not be decoded", "documentation_url");
    }

    @Test
    void a_jwt_lives_ten_minutes_at_most_and_is_not_of_the_future() throws IOException {
        assertThat(app.get("/app", app.jwt(app.key(), MINUTE, Duration.ofMinutes(11)))
                        .body())
                .contains("('exp') is too far in the future");
        assertThat(app.get("/app", app.jwt(app.key(), MINUTE, Duration.ofMinutes(-1)))
                        .body())
                .contains("('exp') must be");
        assertThat(app.get("/app", app.jwt(app.key(), MINUTE.multipliedBy(-5), Duration.ofMinutes(9)))
                        .body())
                .contains("('iat') must be");
    }

    @Test
    void a_token_is_long_opaque_and_good_for_an_hour() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        try (FakeGitHub timed = FakeGitHub.start(now::get)) {
            FakeRepository repository = timed.repository("acme/timed");
            AppClient client = new AppClient(timed);
            String token = client.token(repository, "{}");
            assertThat(token).startsWith("ghs_").contains(".").hasSize(519);
            assertThat(client.get("/repos/acme/timed", token).statusCode()).isEqualTo(200);

            now.updateAndGet(time -> time.plus(Duration.ofMinutes(61)));
            assertThat(client.get("/repos/acme/timed", token).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_token_for_reading_can_not_write() throws IOException {
        String token = app.token(shop, "{\"permissions\":{\"pull_requests\":\"read\"}}");
        assertThat(app.get("/repos/acme/shop/pulls/1", token).statusCode()).isEqualTo(200);

        HttpResponse<String> write =
                app.send("POST", "/repos/acme/shop/issues/1/comments", token, "{\"body\":\"hello\"}");
        assertThat(write.statusCode()).isEqualTo(403);
        assertThat(write.body()).contains("Resource not accessible by integration");
        assertThat(write.headers().firstValue("X-Accepted-GitHub-Permissions"))
                .hasValue("issues=write; pull_requests=write");
        assertThat(app.get("/repos/acme/shop/contents/A.java", token).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_for_one_repository_does_not_see_another() throws IOException {
        github.repository("acme/secret");
        String token = app.token(shop, "{\"repositories\":[\"shop\"]}");
        assertThat(app.get("/repos/acme/secret", token).statusCode()).isEqualTo(404);
        assertThat(app.get("/installation/repositories", token).body())
                .contains("acme/shop", "\"total_count\":1")
                .doesNotContain("secret");
    }

    @Test
    void what_was_not_granted_can_not_be_had() throws IOException {
        String path = "/app/installations/" + shop.installation().id() + "/access_tokens";
        HttpResponse<String> permission =
                app.send("POST", path, app.jwt(), "{\"permissions\":{\"administration\":\"write\"}}");
        assertThat(permission.statusCode()).isEqualTo(422);
        HttpResponse<String> repository = app.send("POST", path, app.jwt(), "{\"repositories\":[\"elsewhere\"]}");
        assertThat(repository.statusCode()).isEqualTo(422);
    }

    @Test
    void a_suspended_installation_gets_no_token() throws IOException {
        String token = app.token(shop, "{}");
        Installation installation = shop.installation();
        installation.suspend(true);
        String path = "/app/installations/" + installation.id() + "/access_tokens";
        assertThat(app.send("POST", path, app.jwt(), "{}").statusCode()).isEqualTo(403);
        assertThat(app.get("/repos/acme/shop", token).statusCode()).isEqualTo(401);
    }

    @Test
    void an_archived_repository_takes_no_writes() throws IOException {
        String token = app.token(shop, "{}");
        shop.archive(true);
        HttpResponse<String> answer =
                app.send("POST", "/repos/acme/shop/issues/1/comments", token, "{\"body\":\"hello\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("archived");
    }

    @Test
    void no_one_is_no_one() throws IOException {
        assertThat(app.get("/repos/acme/shop", "ghs_made.up").statusCode()).isEqualTo(401);
        assertThat(app.get("/app", "ghs_made.up").statusCode()).isEqualTo(401);
        assertThat(app.get("/app/installations/1", app.jwt()).statusCode()).isEqualTo(404);
    }
}
