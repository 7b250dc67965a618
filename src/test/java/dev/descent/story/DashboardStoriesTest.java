package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.state.Issue;
import dev.descent.fake.state.Level;
import dev.descent.report.DashboardMarkdown;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one issue in which a repository's people see what the bot does there. */
class DashboardStoriesTest {
    private CrankedStage stage;
    private FakeGitHub github;
    private FakeRepository shop;
    private HandCrankedBot bot;

    @BeforeEach
    void aShopWithASchedule(@TempDir Path folder) {
        stage = new CrankedStage(folder);
        github = stage.github();
        shop = stage.shop();
        bot = stage.bot();
        stage.schedule();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private void closed(FakePullRequest cleanup) {
        cleanup.close("ada");
        bot.receive(cleanup.events().closed());
        bot.work();
    }

    @Test
    void it_is_opened_with_the_first_training_and_says_what_is_open_and_why_no_more() {
        FakePullRequest cleanup = stage.cleanup();

        Issue dashboard = shop.nextIssue();

        assertThat(dashboard.title()).isEqualTo("Descent: what is proposed here, and why not more");
        assertThat(dashboard.body())
                .startsWith(DashboardMarkdown.MARKER)
                .contains(
                        "| #" + cleanup.number() + " | cleanup | `main` | ",
                        "1 of at most 1 cleanup pull requests is open",
                        "Models took 0.00 of 20.00 USD in ",
                        " | `main` | Loss ");
    }

    @Test
    void it_follows_what_people_do_and_nothing_is_written_where_nothing_changed() {
        FakePullRequest cleanup = stage.cleanup();
        int number = shop.nextIssue().number();
        stage.aDayPasses();
        assertThat(github.unread()).as("the same state is the same text").isEmpty();

        closed(cleanup);

        Issue dashboard = shop.changedIssue();
        assertThat(dashboard.number()).isEqualTo(number);
        assertThat(dashboard.body())
                .contains("Nothing is open.", "1 → 1 (#" + cleanup.number() + " closed)", "Not proposed again")
                .contains("#" + cleanup.number() + " was closed unmerged on ");
        assertThat(shop.issues()).hasSize(1);
    }

    @Test
    void a_pull_request_that_people_reopen_is_open_there_again() {
        FakePullRequest cleanup = stage.cleanup();
        shop.nextIssue();
        closed(cleanup);
        assertThat(shop.changedIssue().body()).contains("Nothing is open.");

        cleanup.reopen();
        bot.receive(cleanup.events().reopened());
        bot.work();

        assertThat(shop.changedIssue().body()).contains("| #" + cleanup.number() + " | cleanup | `main` | ");
        cleanup.nextComment();
        cleanup.checkRun();
    }

    @Test
    void another_schedule_is_told_without_waiting_for_the_next_training() {
        stage.cleanup();
        shop.nextIssue();
        shop.commit("main", Map.of(CrankedStage.CONFIG, "check:\n  - [sh, -eu, check]\n"));

        bot.lookAtCalendar();
        bot.work();
        assertThat(shop.changedIssue().body()).contains("No cleanup is proposed until");

        shop.commit("main", Map.of("README.md", "Gates."));
        bot.lookAtCalendar();
        bot.work();
        assertThat(github.unread()).as("a push that changes no schedule").isEmpty();
    }

    @Test
    void who_closes_it_is_left_alone() {
        FakePullRequest cleanup = stage.cleanup();
        shop.closeIssue(shop.nextIssue().number());

        closed(cleanup);
        stage.aDayPasses();

        assertThat(shop.issues()).hasSize(1).noneMatch(Issue::isOpen);
    }

    @Test
    void a_marker_of_somebody_elses_is_no_dashboard() {
        Issue planted = shop.openIssue("mallory", "Mine", DashboardMarkdown.MARKER);

        stage.cleanup();

        assertThat(shop.nextIssue().number()).isNotEqualTo(planted.number());
        assertThat(shop.issues()).hasSize(2).contains(planted);
    }

    @Test
    void it_names_the_pull_requests_of_people_whose_files_are_left_alone() {
        shop.branch("feature", "main");
        shop.commit("feature", Map.of(Gates.PATH, Gates.CALM));
        int theirs = shop.openPullRequest("feature", "main").number();

        stage.cleanup();

        assertThat(shop.nextIssue().body()).contains("are left alone, 1 by now: `#" + theirs + "`");
    }

    @Test
    void where_the_app_may_not_write_issues_everything_else_goes_on() {
        github.installation("acme").permissions().put("issues", Level.READ);

        assertThat(stage.cleanup().isOpen()).isTrue();
        assertThat(shop.issues()).isEmpty();
    }
}
