package dev.descent.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.rest.Limits;
import dev.descent.fake.rest.Limits.Quota;
import dev.descent.fake.rest.Trouble;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake keeps its callers to GitHub's limits, by a clock that stands still until it is moved. */
class LimitsTest {
    private static final String PULL = "/repos/acme/shop/pulls/1";
    private static final String COMMENTS = "/repos/acme/shop/issues/1/comments";
    private static final Limits FEW = new Limits(
            Duration.ofSeconds(1), List.of(new Quota(3, Duration.ofMinutes(1)), new Quota(5, Duration.ofHours(1))), 20);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private FakeGitHub github;
    private AppClient app;
    private String token;

    @BeforeEach
    void start() throws IOException {
        github = FakeGitHub.start(now::get, FEW);
        FakeRepository shop = github.repository("acme/shop");
        shop.commit("main", Map.of("A.java", "class A {}"));
        shop.branch("feature", "main");
        shop.openPullRequest("feature", "main");
        app = new AppClient(github);
        token = app.token(shop, "{}");
    }

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void two_writes_in_a_second_are_one_too_many() throws IOException {
        comment();
        later(Duration.ofMillis(999));
        HttpResponse<String> refusal = comment();

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(refusal.body()).contains("secondary rate limit");
        assertThat(github.excesses()).singleElement().asString().contains("the write before it was PT0.999S ago");
    }

    @Test
    void a_window_holds_so_many_writes_and_no_more() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(comment().statusCode()).isEqualTo(201);
            later(Duration.ofSeconds(2));
        }
        assertThat(comment().statusCode()).isEqualTo(403);
        assertThat(github.excesses()).singleElement().asString().contains("more than 3 writes within PT1M");
    }

    @Test
    void a_wish_to_be_left_alone_is_to_be_obeyed() throws IOException {
        github.failNext("GET", PULL, Trouble.limited(Duration.ofSeconds(30)), 1);
        assertThat(app.get(PULL, token).statusCode()).isEqualTo(403);

        later(Duration.ofSeconds(29));
        HttpResponse<String> refusal = app.get(PULL, token);

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(github.excesses()).singleElement().asString().contains("Retry-After is over in PT1S");
        later(Duration.ofSeconds(1));
        assertThat(app.get(PULL, token).statusCode()).isEqualTo(200);
    }

    @Test
    void every_answer_says_what_is_left_of_the_hours_requests_and_304_costs_none() throws IOException {
        HttpResponse<String> first = app.get(PULL, token);
        assertThat(first.headers().firstValue("X-RateLimit-Remaining")).hasValue("19");
        HttpResponse<String> same = app.send(app.request("GET", PULL, token, "")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                .build());
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("X-RateLimit-Remaining")).hasValue("19");

        for (int left = 18; left >= 0; left--) {
            assertThat(app.get(PULL, token).headers().firstValue("X-RateLimit-Remaining"))
                    .hasValue(String.valueOf(left));
        }
        HttpResponse<String> refusal = app.get(PULL, token);
        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.headers().firstValue("Retry-After")).isEmpty();
        assertThat(refusal.headers().firstValue("X-RateLimit-Reset")).isPresent();
        assertThat(github.excesses()).singleElement().asString().contains("used up");
    }

    private HttpResponse<String> comment() throws IOException {
        return app.send("POST", COMMENTS, token, "{\"body\":\"hello\"}");
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
