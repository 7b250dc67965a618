package dev.descent.story;

import static dev.descent.story.PausingParser.POISON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Lane;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Postman.Receipt;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.CheckRun;
import dev.descent.store.Database;
import dev.descent.store.SqlInbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot does when GitHub, or we ourselves, fail. */
@ExtendWith(GitHubExtension.class)
class TroubleStoriesTest {
    private FakeGitHub github;
    private FakePullRequest change;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        FakeRepository shop = github.repository("acme/shop");
        change = Shop.tangle(shop);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    /** Every request of the journey, and the fetch. */
    static List<String> requests() {
        return List.of(
                "GET /app",
                "GET /app/installations/\\d+",
                "POST /app/installations/\\d+/access_tokens",
                "GET /repos/acme/shop",
                "GET /repos/acme/shop/pulls/1",
                "GET /repos/acme/shop/commits/.*/check-runs",
                "POST /repos/acme/shop/check-runs",
                "* .*/acme/shop\\.git/.*",
                "GET /repos/acme/shop/issues/1/comments",
                "POST /repos/acme/shop/issues/1/comments",
                "PATCH /repos/acme/shop/check-runs/\\d+");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_server_error_is_got_over(String request) {
        fail(request, Trouble.status(502), 1);

        github.deliver(change.events().opened());

        expectOneCommentAndOneCheckRun();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void an_answer_that_never_came_is_looked_up_not_repeated(String request) {
        fail(request, new Trouble.DropAnswer(), 1);

        github.deliver(change.events().opened());

        expectOneCommentAndOneCheckRun();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /repos/acme/shop/pulls/1",
                "POST /repos/acme/shop/check-runs",
                "POST /repos/acme/shop/issues/1/comments"
            })
    void silence_is_waited_for_no_longer_than_need_be(String request) {
        fail(request, new Trouble.Hang(), 1);

        github.deliver(change.events().opened());

        expectOneCommentAndOneCheckRun();
    }

    @Test
    void a_token_that_is_no_longer_accepted_is_replaced() {
        fail("GET /repos/acme/shop/pulls/1", Trouble.status(401), 1);

        github.deliver(change.events().opened());

        expectOneCommentAndOneCheckRun();
        assertThat(github.requests())
                .filteredOn(request -> request.endsWith("/access_tokens"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_limit_is_kept_to_the_second() {
        fail("GET /repos/acme/shop/pulls/1", Trouble.limited(Duration.ofSeconds(2)), 1);

        github.deliver(change.events().opened());

        expectOneCommentAndOneCheckRun();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /repos/acme/shop/issues/1/comments, 403",
        "GET /repos/acme/shop/issues/1/comments, 404",
        "POST /repos/acme/shop/issues/1/comments, 403",
        "POST /repos/acme/shop/issues/1/comments, 422",
        "* .*/acme/shop\\.git/.*, 404",
    })
    void a_refusal_ends_in_an_apology_and_a_completed_check_run(String request, int status) {
        fail(request, Trouble.status(status), 1);

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("Not analysed", "Sorry", "`/score` tries again");
        CheckRun check = change.checkRun();
        assertThat(check.conclusion()).contains("neutral");
        assertThat(check.title()).isEqualTo("Not analysed");
    }

    @Test
    void trouble_that_does_not_end_ends_in_an_apology_and_a_redelivery_tries_again() {
        fail("GET /repos/acme/shop/issues/1/comments", Trouble.status(500), 3);

        Receipt receipt = github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("Sorry");
        assertThat(change.checkRun().title()).isEqualTo("Not analysed");

        github.redeliver(receipt.guid());
        assertThat(change.editedComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
    }

    @Test
    void a_mistake_of_ours_ends_in_an_apology_and_the_next_push_is_scored() {
        bot.parser().trouble(() -> {
            throw new IllegalStateException("a bug");
        });
        github.deliver(change.events().opened());
        assertThat(change.nextComment().body()).contains("Sorry").doesNotContain("a bug");
        assertThat(change.checkRun().title()).isEqualTo("Not analysed");

        bot.parser().trouble(() -> {});
        String before = change.head();
        change.push(Shop.TANGLED_AGAIN);
        github.deliver(change.events().synchronize(before));

        assertThat(change.editedComment().body()).contains("Loss");
        change.checkRun();
    }

    @Test
    void a_poisonous_pull_request_is_buried_with_its_error_and_no_other_suffers() {
        FakeRepository shop = github.repository("acme/shop");
        shop.branch("poisonous", "main");
        shop.commit("poisonous", Map.of("src/Poison.java", "class Poison { String it = \"" + POISON + "\"; }"));
        FakePullRequest poisonous = shop.openPullRequest("poisonous", "main");

        github.deliver(poisonous.events().opened());
        github.deliver(change.events().opened());

        expectOneCommentAndOneCheckRun();
        assertThat(poisonous.nextComment().body()).contains("Sorry");
        assertThat(poisonous.checkRun().title()).isEqualTo("Not analysed");
        bot.awaitRest();
        assertThat(bot.records().inState("BURIED"))
                .singleElement()
                .asString()
                .contains("incident", "a file could not be parsed");
    }

    @Test
    void nothing_is_said_where_the_app_is_suspended_and_nobody_else_suffers() {
        github.installation("acme").suspend(true);
        FakeRepository other = github.repository("globex/other");
        other.commit("main", Shop.CALM);
        other.branch("feature", "main");
        other.commit("feature", Shop.TANGLED);
        FakePullRequest next = other.openPullRequest("feature", "main");

        github.deliver(change.events().opened());
        github.deliver(next.events().opened());

        next.nextComment();
        next.checkRun();
        assertThat(change.checkRuns()).isEmpty();
    }

    @Test
    void what_waits_in_the_inbox_when_the_process_ends_is_done_by_the_next() {
        bot.stop();
        try (Database database = Database.open(bot.settings().database())) {
            Webhook opened = change.events().opened();
            new SqlInbox(database, Clock.systemUTC())
                    .add(
                            new Delivery(
                                    new DeliveryId("d-1"),
                                    opened.event(),
                                    opened.payload().toString()),
                            Lane.parse(change.events()
                                            .opened()
                                            .payload()
                                            .path("installation")
                                            .path("id")
                                            .asLong()
                                    + "/acme/shop#1"));
        }

        bot.startAgain();

        expectOneCommentAndOneCheckRun();
    }

    @Test
    void a_check_run_that_an_earlier_process_left_open_is_completed_though_the_head_moved_on() {
        fail("GET /repos/acme/shop/issues/1/comments", Trouble.limited(Duration.ofSeconds(3)), 1);
        String old = change.head();
        github.deliver(change.events().opened());
        await(() -> change.checkRuns().size() == 1);
        bot.stop();
        change.push(Shop.TANGLED_AGAIN);
        bot.startAgain();
        github.deliver(change.events().synchronize(old));

        assertThat(change.checkRun(old).title()).isEqualTo("Overtaken");
        change.nextComment();
        change.checkRun();
    }

    private void fail(String request, Trouble trouble, int times) {
        int space = request.indexOf(' ');
        github.failNext(request.substring(0, space), request.substring(space + 1), trouble, times);
    }

    private void expectOneCommentAndOneCheckRun() {
        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
        assertThat(change.comments()).hasSize(1);
        assertThat(change.checkRuns()).hasSize(1);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
