package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens between two steps of the bot, the end is the same: one comment and one check run, of the newest state. */
@ExtendWith(GitHubExtension.class)
class StepStoriesTest {
    private FakeGitHub github;
    private FakeRepository shop;
    private HandCrankedBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        shop.branch("release", "main");
        shop.commit("main", Map.of("README.md", "A till."));
        bot = new HandCrankedBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void killed_at_any_step_of_the_first_score_another_process_ends_it() {
        int boundaries = atEachBoundary(change -> {}, (change, step) -> {
            throw new Steps.Killed(step);
        });

        assertThat(boundaries).isGreaterThan(20);
    }

    @Test
    void killed_at_any_step_of_a_later_score_another_process_ends_it() {
        atEachBoundary(this::scoreOnceThenPush, (change, step) -> {
            throw new Steps.Killed(step);
        });
    }

    @Test
    void whenever_the_head_moves_the_end_is_about_the_new_head() {
        atEachBoundary(change -> {}, (change, step) -> push(change));
    }

    @Test
    void whenever_the_pull_request_gets_another_base_the_end_is_about_that() {
        atEachBoundary(change -> {}, (change, step) -> {
            change.retarget("release");
            bot.receive(change.events().synchronize(change.head()));
        });
    }

    @Test
    void five_bots_whose_lists_are_out_of_date_leave_one_comment_and_one_check_run(@TempDir Path folders) {
        FakePullRequest change = propose("change");
        for (int i = 0; i < 5; i++) {
            github.failNext("GET", "/repos/acme/shop/issues/1/comments", new Trouble.Outdated("[]"), 1);
            github.failNext(
                    "GET",
                    "/repos/acme/shop/commits/.*/check-runs",
                    new Trouble.Outdated("{\"total_count\":0,\"check_runs\":[]}"),
                    1);
            try (HandCrankedBot another = new HandCrankedBot(github, folder(folders, i))) {
                another.receive("the-same-delivery", change.events().opened());
                another.work();
            }
        }

        assertThat(change.comments()).hasSize(1);
        assertThat(change.checkRuns()).hasSize(5).allMatch(CheckRun::isCompleted);
        assertThat(change.checkRuns())
                .extracting(CheckRun::title)
                .filteredOn(title -> title.contains("Loss"))
                .hasSize(1);
        assertThat(change.checkRuns().getLast().title()).contains("Loss");
    }

    private static Path folder(Path folders, int number) {
        try {
            return Files.createDirectory(folders.resolve("bot-" + number));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void scoreOnceThenPush(FakePullRequest change) {
        bot.work();
        push(change);
    }

    private void push(FakePullRequest change) {
        String old = change.head();
        change.forcePush(with(change.headBranch(), Shop.TANGLED_AGAIN));
        bot.receive(change.events().synchronize(old));
    }

    /** Tells the same story again and again, with something happening one step later each time; says how many steps it has. */
    private int atEachBoundary(Consumer<FakePullRequest> before, Happening what) {
        for (int boundary = 0; ; boundary++) {
            FakePullRequest change = propose("change-" + boundary);
            bot.receive(change.events().opened());
            before.accept(change);
            bot.steps().at(boundary, step -> what.happen(change, step));
            bot.work();
            if (!bot.steps().isPast()) {
                assertEnd(change);
                return boundary;
            }
            assertEnd(change);
        }
    }

    private FakePullRequest propose(String branch) {
        shop.branch(branch, "main");
        shop.commit(branch, with(branch, Shop.TANGLED));
        return shop.openPullRequest(branch, "main");
    }

    /** No two commits are the same. */
    private static Map<String, String> with(String branch, Map<String, String> files) {
        Map<String, String> all = new HashMap<>(files);
        all.put("notes/" + branch + ".md", "Of " + branch + ".");
        return all;
    }

    private void assertEnd(FakePullRequest change) {
        String compared = "Base [`" + shop.revision(change.baseBranch()).substring(0, 7) + "`]";
        String head = "head [`" + change.head().substring(0, 7) + "`]";
        assertThat(change.comments())
                .singleElement()
                .extracting(IssueComment::body)
                .asString()
                .contains(compared, head);
        assertThat(change.checkRuns()).singleElement().satisfies(run -> {
            assertThat(run.isCompleted()).isTrue();
            assertThat(run.title()).contains("Loss");
        });
        assertThat(shop.checkRuns()).allMatch(CheckRun::isCompleted);
    }

    /** Something that happens to a pull request at a step. */
    private interface Happening {
        void happen(FakePullRequest change, String step);
    }
}
