package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Limits;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.CheckRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever webhooks GitHub loses for ever, every open pull request is right after the next look at all of them. */
@ExtendWith(GitHubExtension.class)
class ReconciliationStoriesTest {
    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void a_pull_request_of_which_nobody_told_us_is_scored() {
        FakePullRequest change = propose("feature");

        bot.reconcile();

        expectScore(change);
    }

    @Test
    void one_delivery_in_ten_is_dropped_for_ever_and_every_open_pull_request_is_right_in_the_end() {
        Random dice = new Random(4);
        List<FakePullRequest> changes = IntStream.range(0, 12)
                .mapToObj(number -> propose("feature-" + number))
                .toList();
        for (FakePullRequest change : changes) {
            deliverMostly(dice, change.events().opened());
            for (int push = 0; push < 2; push++) {
                String before = change.head();
                change.push(Map.of("note.txt", change.headBranch() + push));
                deliverMostly(dice, change.events().synchronize(before));
            }
        }

        bot.reconcile();

        for (FakePullRequest change : changes) {
            change.checkRun(run -> run.isCompleted() && run.title().contains("Loss"));
            bot.awaitRest();
            assertThat(change.comments())
                    .singleElement()
                    .satisfies(comment ->
                            assertThat(comment.body()).contains(change.head().substring(0, 7)));
        }
        github.readAll();
    }

    private void deliverMostly(Random dice, Webhook webhook) {
        if (dice.nextInt(10) > 0) {
            github.deliver(webhook);
        }
    }

    @Test
    void a_push_and_a_new_base_of_which_nobody_told_us_are_noticed() {
        shop.branch("release", "main");
        shop.commit("release", Map.of("note.txt", "ahead"));
        FakePullRequest pushed = scored("pushed");
        FakePullRequest retargeted = scored("retargeted");
        pushed.push(Shop.TANGLED_AGAIN);
        retargeted.retarget("release");

        bot.reconcile();

        pushed.editedComment();
        pushed.checkRun();
        assertThat(retargeted.editedComment().body()).contains("1 commit behind");
        bot.awaitRest();
        assertThat(pushed.comments()).hasSize(1);
        assertThat(retargeted.checkRuns()).hasSize(1);
    }

    @Test
    void what_has_its_last_word_is_left_alone() {
        FakePullRequest change = scored("feature");

        bot.reconcile();

        bot.reconcile();
        assertThat(change.checkRuns()).hasSize(1);
        assertThat(bot.records().inState("WAITING")).isEmpty();
    }

    @Test
    void what_could_not_be_scored_is_not_tried_again_each_time() {
        FakePullRequest change = propose("feature");
        bot.parser().trouble(() -> {
            throw new IllegalStateException("a bug");
        });
        github.deliver(change.events().opened());
        assertThat(change.nextComment().body()).contains("Sorry");
        change.checkRun();

        bot.reconcile();

        assertThat(bot.records().inState("WAITING")).isEmpty();
        assertThat(change.checkRuns()).hasSize(1);
    }

    @Test
    void closed_ones_and_merge_queues_are_none_of_our_business() {
        propose("closed").close();
        shop.branch("gh-readonly-queue/main/pr-1", "main");
        shop.commit("gh-readonly-queue/main/pr-1", Shop.TANGLED);
        shop.openPullRequest("gh-readonly-queue/main/pr-1", "main");

        bot.reconcile();

        assertThat(bot.records().inState("WAITING")).isEmpty();
    }

    @Test
    void a_check_run_that_nobody_works_on_is_completed() {
        FakePullRequest change = propose("feature");
        github.failNext("PATCH", "/repos/acme/shop/check-runs/\\d+", Trouble.status(403), 2);
        github.deliver(change.events().opened());
        change.nextComment();
        bot.awaitRest();

        bot.reconcile();

        CheckRun check = change.checkRun();
        assertThat(check.conclusion()).contains("neutral");
    }

    @Test
    void trouble_at_one_installation_is_none_for_another() {
        FakeRepository other = github.repository("globex/other");
        other.commit("main", Shop.CALM);
        other.branch("feature", "main");
        other.commit("feature", Shop.TANGLED);
        FakePullRequest theirs = other.openPullRequest("feature", "main");
        propose("feature");
        github.failNext("GET", "/repos/acme/shop/pulls", Trouble.limited(Duration.ofHours(1)), 1);

        bot.reconcile();

        expectScore(theirs);
    }

    @Test
    void what_is_left_of_a_small_budget_is_for_pull_requests(@TempDir Path folder) {
        try (FakeGitHub poor = FakeGitHub.start(InstantSource.system(), new Limits(Duration.ZERO, List.of(), 900))) {
            FakeRepository till = poor.repository("acme/till");
            till.commit("main", Shop.CALM);
            till.branch("feature", "main");
            till.commit("feature", Shop.TANGLED);
            FakePullRequest change = till.openPullRequest("feature", "main");
            try (RunningBot other = new RunningBot(poor, folder)) {
                other.reconcile();

                assertThat(poor.requests()).doesNotContain("GET /repos/acme/till/pulls");
                poor.deliver(change.events().opened());
                expectScore(change);
            }
            GitHubExtension.verify(poor);
        }
    }

    private FakePullRequest propose(String branch) {
        shop.branch(branch, "main");
        shop.commit(branch, Shop.TANGLED);
        return shop.openPullRequest(branch, "main");
    }

    private FakePullRequest scored(String branch) {
        FakePullRequest change = propose(branch);
        github.deliver(change.events().opened());
        expectScore(change);
        return change;
    }

    private static void expectScore(FakePullRequest change) {
        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
    }
}
