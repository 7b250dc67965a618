package dev.descent.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Rest;
import dev.descent.fake.rest.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake over plain HTTP: pages, conditional reads, trouble, and the judge who reads along. */
class RestTest extends WithGitHub {
    private static final String COMMENTS = "/repos/acme/shop/issues/1/comments";

    private FakeRepository shop;
    private FakePullRequest pullRequest;
    private AppClient app;
    private String token;

    @BeforeEach
    void a_repository_with_one_pull_request() throws IOException {
        shop = github.repository("acme/shop");
        shop.commit("main", Map.of("A.java", "class A {}"));
        shop.branch("feature", "main");
        shop.commit("feature", Map.of("B.java", "class B {}"));
        pullRequest = shop.openPullRequest("feature", "main");
        app = new AppClient(github);
        token = app.token(shop, "{}");
    }

    private HttpResponse<String> post(String path, String body) throws IOException {
        return app.send("POST", path, token, body);
    }

    @Test
    void long_lists_come_in_linked_pages() throws IOException {
        IntStream.rangeClosed(1, 7).forEach(i -> pullRequest.comment("alice", "comment " + i));
        HttpResponse<String> middle = app.get(COMMENTS + "?per_page=3&page=2", token);
        assertThat(middle.body()).contains("comment 4", "comment 6").doesNotContain("comment 3", "comment 7");
        String base = github.api() + COMMENTS + "?per_page=3&page=";
        assertThat(middle.headers().firstValue("Link"))
                .hasValue("<" + base + "1>; rel=\"prev\", <" + base + "1>; rel=\"first\", <" + base
                        + "3>; rel=\"next\", <" + base + "3>; rel=\"last\"");
        assertThat(app.get(COMMENTS, token).headers().firstValue("Link")).isEmpty();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws IOException {
        HttpResponse<String> first = app.get("/repos/acme/shop/pulls/1", token);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(conditional(etag).statusCode()).isEqualTo(304);
        assertThat(conditional(etag).body()).isEmpty();

        pullRequest.push(Map.of("C.java", "class C {}"));
        assertThat(conditional(etag).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> conditional(String etag) throws IOException {
        return app.send(app.request("GET", "/repos/acme/shop/pulls/1", token, "")
                .header("If-None-Match", etag)
                .build());
    }

    @Test
    void the_judge_knows_what_githubs_document_forbids() throws IOException {
        String head = pullRequest.head();
        post(COMMENTS, "{\"text\":\"no body\"}");
        post("/repos/acme/shop/check-runs", "{\"name\":\"Descent\",\"head_sha\":\"" + head + "\",\"status\":\"done\"}");
        app.get("/repos/acme/shop/pulls?state=merged", token);
        app.get("/repos/acme/shop/secrets", token);

        assertThat(github.violations())
                .anyMatch(violation -> violation.contains("POST " + COMMENTS) && violation.contains("body"))
                .anyMatch(violation -> violation.contains("check-runs") && violation.contains("done"))
                .anyMatch(violation -> violation.contains("state=merged"))
                .anyMatch(violation -> violation.contains("/secrets"));
        forgiveViolations();
    }

    @Test
    void the_judge_knows_what_the_document_does_not_say() throws IOException {
        String run = "{\"name\":\"Descent\",\"head_sha\":\"" + pullRequest.head() + "\",\"status\":\"completed\"}";
        assertThat(post("/repos/acme/shop/check-runs", run).statusCode()).isEqualTo(422);
        assertThat(post(COMMENTS, "{\"body\":\"" + "x".repeat(65_537) + "\"}").statusCode())
                .isEqualTo(422);
        assertThat(github.violations())
                .anyMatch(violation -> violation.contains("without a conclusion"))
                .anyMatch(violation -> violation.contains("longer than 65535"));
        forgiveViolations();
    }

    @Test
    void fifty_annotations_a_request() throws IOException {
        String annotation = "{\"path\":\"A.java\",\"start_line\":1,\"end_line\":1,\"annotation_level\":\"notice\","
                + "\"message\":\"m\"}";
        String annotations = IntStream.range(0, 51).mapToObj(i -> annotation).collect(Collectors.joining(","));
        String run = "{\"name\":\"Descent\",\"head_sha\":\"" + pullRequest.head()
                + "\",\"output\":{\"title\":\"t\",\"summary\":\"s\",\"annotations\":[" + annotations + "]}}";
        assertThat(post("/repos/acme/shop/check-runs", run).statusCode()).isEqualTo(422);
        assertThat(github.violations()).anyMatch(violation -> violation.contains("too long"));
        forgiveViolations();
    }

    @Test
    void what_the_bot_says_must_be_read() throws IOException {
        post(COMMENTS, "{\"body\":\"Loss 0.49 → 0.32\"}");
        assertThat(github.unread()).containsExactly("a comment on acme/shop#1: Loss 0.49 → 0.32");
        assertThatThrownBy(() -> GitHubExtension.verify(github)).hasMessageContaining("didn't read: a comment");

        assertThat(pullRequest.nextComment().body()).isEqualTo("Loss 0.49 → 0.32");
        assertThat(github.unread()).isEmpty();
        GitHubExtension.verify(github);
    }

    @Test
    void a_violation_fails_the_test_that_caused_it() throws IOException {
        app.get("/repos/acme/shop/pulls?sort=size", token);
        assertThatThrownBy(() -> GitHubExtension.verify(github)).hasMessageContaining("GitHub's API document forbids");
        forgiveViolations();
    }

    @Test
    void trouble_comes_as_planned_and_goes() throws IOException {
        github.failNext("GET", "/repos/acme/shop", Trouble.status(502), 1);
        github.failNext("POST", ".*/comments", Trouble.limited(Duration.ofSeconds(7)), 1);
        assertThat(app.get("/repos/acme/shop", token).statusCode()).isEqualTo(502);
        assertThat(app.get("/repos/acme/shop", token).statusCode()).isEqualTo(200);

        HttpResponse<String> limited = post(COMMENTS, "{\"body\":\"hello\"}");
        assertThat(limited.statusCode()).isEqualTo(403);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(pullRequest.comments()).isEmpty();
    }

    @Test
    void an_answer_can_get_lost_after_the_deed_is_done() {
        github.failNext("POST", ".*/comments", new Trouble.DropAnswer(), 1);
        assertThatThrownBy(() -> post(COMMENTS, "{\"body\":\"hello\"}")).isInstanceOf(IOException.class);
        assertThat(pullRequest.nextComment().body()).isEqualTo("hello");
    }

    @Test
    void an_answer_may_never_come() {
        github.failNext("*", "/repos/acme/shop", new Trouble.Hang(), 1);
        assertThatThrownBy(() -> app.send(app.request("GET", "/repos/acme/shop", token, "")
                        .timeout(Duration.ofMillis(300))
                        .build()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void writes_are_timed_for_every_installation() throws IOException {
        post(COMMENTS, "{\"body\":\"hello\"}");
        pullRequest.comments();
        assertThat(github.writes()).singleElement().satisfies(write -> {
            assertThat(write)
                    .extracting(Rest.Write::installation)
                    .isEqualTo(shop.installation().id());
            assertThat(write.path()).isEqualTo(COMMENTS);
        });
    }

    @Test
    void code_can_be_read_in_any_revision() throws IOException {
        assertThat(app.get("/repos/acme/shop/contents/B.java", token).statusCode())
                .isEqualTo(404);
        assertThat(app.get("/repos/acme/shop/contents/B.java?ref=feature", token)
                        .body())
                .contains("Y2xhc3MgQiB7fQ==");
        assertThat(app.get("/repos/acme/shop/branches/feature", token).body()).contains(pullRequest.head());
        assertThat(app.get("/repos/acme/shop/compare/main...feature", token).body())
                .contains("\"status\":\"ahead\"", "\"ahead_by\":1", "\"behind_by\":0");

        shop.unrelated("orphan", Map.of("C.java", "class C {}"));
        assertThat(app.get("/repos/acme/shop/compare/main...orphan", token).body())
                .contains("No common ancestor");
    }

    @Test
    void names_with_slashes_are_one_part_of_the_path() throws IOException {
        shop.branch("wip/a/b", "main");
        shop.commit("wip/a/b", Map.of("src/deep/D.java", "class D {}"));
        assertThat(app.get("/repos/acme/shop/branches/wip/a/b", token).statusCode())
                .isEqualTo(200);
        assertThat(app.get("/repos/acme/shop/contents/src/deep/D.java?ref=wip/a/b", token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.get("/repos/acme/shop/compare/main...wip/a/b", token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void people_can_look_at_a_pull_request() throws IOException {
        pullRequest.comment("alice", "<b>bold</b>");
        String page = app.send(
                        HttpRequest.newBuilder(URI.create(pullRequest.url())).build())
                .body();
        assertThat(page).contains("acme:feature", "<p><b>bold</b></p>", "default-src 'none'");
    }

    @Test
    void a_lost_delivery_is_in_the_list_and_can_be_asked_for_again() throws IOException {
        String guid = github.lose(pullRequest.events().opened()).guid();
        String list = app.get("/app/hook/deliveries?per_page=1", app.jwt()).body();
        assertThat(list).contains(guid, "\"event\":\"pull_request\"", "\"action\":\"opened\"", "\"status_code\":0");
    }
}
