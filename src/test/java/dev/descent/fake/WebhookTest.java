package dev.descent.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.descent.fake.hooks.Postman;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.json.Json;
import dev.descent.fake.state.IssueComment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks as a bot receives them. */
class WebhookTest extends WithGitHub {
    private static final String SECRET = "It's a Secret to Everybody";

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private HttpServer bot;
    private FakeRepository shop;
    private FakePullRequest pullRequest;

    private record Received(String event, String guid, String signature, JsonNode payload, byte[] body) {}

    @BeforeEach
    void a_bot_that_listens() throws IOException {
        bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/hook", this::receive);
        bot.start();
        github.sendWebhooksTo(URI.create("http://localhost:" + bot.getAddress().getPort() + "/hook"), SECRET);
        shop = github.repository("acme/shop");
        shop.commit("main", Map.of("A.java", "class A {}"));
        shop.branch("feature", "main");
        shop.commit("feature", Map.of("B.java", "class B {}"));
        pullRequest = shop.openPullRequest("feature", "main");
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    headers.getFirst("X-GitHub-Event"),
                    headers.getFirst("X-GitHub-Delivery"),
                    headers.getFirst("X-Hub-Signature-256"),
                    Json.parse(body),
                    body));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    @AfterEach
    void stop_the_bot() {
        bot.stop(0);
    }

    private JsonNode deliver(Webhook webhook) throws InterruptedException {
        assertThat(github.deliver(webhook).status()).isEqualTo(202);
        return next().payload();
    }

    private Received next() throws InterruptedException {
        Received next = received.poll(2, TimeUnit.MINUTES);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void the_signature_is_githubs() {
        assertThat(Postman.signature(SECRET, "Hello, World!".getBytes(UTF_8)))
                .isEqualTo("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    }

    @Test
    void a_pull_request_was_opened() throws InterruptedException {
        github.deliver(pullRequest.events().opened());
        Received opened = next();
        assertThat(opened.event()).isEqualTo("pull_request");
        assertThat(opened.signature()).isEqualTo("sha256=" + Postman.signature(SECRET, opened.body()));
        JsonNode payload = opened.payload();
        assertThat(payload.path("action").asText()).isEqualTo("opened");
        assertThat(payload.at("/pull_request/head/sha").asText()).isEqualTo(pullRequest.head());
        assertThat(payload.at("/pull_request/base/repo/full_name").asText()).isEqualTo("acme/shop");
        assertThat(payload.at("/installation/id").asLong())
                .isEqualTo(shop.installation().id());
        assertThat(payload.at("/sender/login").asText()).isEqualTo("alice");
    }

    @Test
    void its_further_life_is_told_too() throws InterruptedException {
        String before = pullRequest.head();
        String after = pullRequest.push(Map.of("C.java", "class C {}"));
        JsonNode pushed = deliver(pullRequest.events().synchronize(before));
        assertThat(pushed.path("before").asText()).isEqualTo(before);
        assertThat(pushed.path("after").asText()).isEqualTo(after);

        shop.branch("release", "main");
        pullRequest.retarget("release");
        JsonNode edited = deliver(pullRequest.events().retargeted("main"));
        assertThat(edited.at("/changes/base/ref/from").asText()).isEqualTo("main");
        assertThat(edited.at("/pull_request/base/ref").asText()).isEqualTo("release");

        pullRequest.label("train");
        JsonNode labeled = deliver(pullRequest.events().labeled("bob", "train"));
        assertThat(labeled.at("/label/name").asText()).isEqualTo("train");
        assertThat(labeled.at("/sender/login").asText()).isEqualTo("bob");

        pullRequest.close();
        assertThat(deliver(pullRequest.events().closed())
                        .at("/pull_request/state")
                        .asText())
                .isEqualTo("closed");
    }

    @Test
    void someone_commented() throws InterruptedException {
        IssueComment comment = pullRequest.comment("bob", "/score");
        JsonNode created = deliver(pullRequest.events().commented(comment));
        assertThat(created.at("/comment/body").asText()).isEqualTo("/score");
        assertThat(created.at("/issue/pull_request/url").asText()).endsWith("/pulls/1");
        assertThat(created.at("/sender/type").asText()).isEqualTo("User");

        JsonNode edited = deliver(pullRequest.events().commentEdited(pullRequest.edit(comment, "/help"), "/score"));
        assertThat(edited.at("/changes/body/from").asText()).isEqualTo("/score");
        assertThat(edited.at("/comment/body").asText()).isEqualTo("/help");
    }

    @Test
    void the_same_delivery_comes_again_under_the_same_id() throws InterruptedException {
        String guid = github.deliver(pullRequest.events().opened()).guid();
        github.redeliver(guid);
        assertThat(next().guid()).isEqualTo(next().guid()).isEqualTo(guid);
    }

    @Test
    void what_was_lost_can_be_asked_for() throws Exception {
        String guid = github.lose(pullRequest.events().opened()).guid();
        AppClient app = new AppClient(github);
        JsonNode list =
                Json.parse(app.get("/app/hook/deliveries", app.jwt()).body().getBytes(UTF_8));
        assertThat(list.at("/0/guid").asText()).isEqualTo(guid);
        String attempts = "/app/hook/deliveries/" + list.at("/0/id").asText() + "/attempts";
        assertThat(app.send("POST", attempts, app.jwt(), "").statusCode()).isEqualTo(202);
        assertThat(next().guid()).isEqualTo(guid);
    }

    @Test
    void a_bot_that_is_down_is_noticed() {
        bot.stop(0);
        assertThat(github.deliver(github.ping()).status()).isZero();
    }

    @Test
    void installations_come_and_go() throws InterruptedException {
        JsonNode suspended = deliver(github.installationChanged("suspend", shop.installation()));
        assertThat(suspended.at("/installation/id").asLong())
                .isEqualTo(shop.installation().id());
        assertThat(suspended.at("/repositories/0/full_name").asText()).isEqualTo("acme/shop");
    }
}
