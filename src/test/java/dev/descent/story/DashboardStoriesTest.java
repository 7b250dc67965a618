package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Limits;
import dev.descent.fake.state.Issue;
import dev.descent.fake.state.Level;
import dev.descent.report.DashboardMarkdown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one issue in which a repository's people see what the bot does there. */
class DashboardStoriesTest {
    private static final String EVERY_MORNING = """
            check:
              - [sh, -eu, check]
            schedule:
              cron: 0 6 * * *
            budgets:
              epochs: 1
            """;

    private final MovableClock clock = new MovableClock();
    private FakeGitHub github;
    private FakeRepository shop;
    private HandCrankedBot bot;

    @BeforeEach
    void aShopWithASchedule(@TempDir Path folder) {
        github = FakeGitHub.start(clock, Limits.PUBLISHED.faster(GitHubExtension.HASTE));
        shop = github.repository("acme/shop");
        bot = new HandCrankedBot(github, folder, new SafeGym(clock), clock);
        Map<String, String> files = new TreeMap<>(Gates.tangledFiles());
        files.put(".github/descent.yml", EVERY_MORNING);
        shop.commit("main", files);
        bot.lookAtCalendar();
        bot.work();
    }

    @AfterEach
    void stop() {
        bot.close();
        try (FakeGitHub closing = github) {
            GitHubExtension.verify(closing);
        }
    }

    private void aDayPasses() {
        clock.pass(Duration.ofDays(1));
        bot.lookAtCalendar();
        bot.work();
    }

    private FakePullRequest cleanup() {
        aDayPasses();
        return shop.nextPullRequest();
    }

    private void closed(FakePullRequest cleanup) {
        cleanup.close("ada");
        bot.receive(cleanup.events().closed());
        bot.work();
    }

    @Test
    void it_is_opened_with_the_first_training_and_says_what_is_open_and_why_no_more() {
        FakePullRequest cleanup = cleanup();

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
        FakePullRequest cleanup = cleanup();
        int number = shop.nextIssue().number();
        aDayPasses();
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
    void who_closes_it_is_left_alone() {
        FakePullRequest cleanup = cleanup();
        shop.closeIssue(shop.nextIssue().number());

        closed(cleanup);
        aDayPasses();

        assertThat(shop.issues()).hasSize(1).noneMatch(Issue::isOpen);
    }

    @Test
    void a_marker_of_somebody_elses_is_no_dashboard() {
        Issue planted = shop.openIssue("mallory", "Mine", DashboardMarkdown.MARKER);

        cleanup();

        assertThat(shop.nextIssue().number()).isNotEqualTo(planted.number());
        assertThat(shop.issues()).hasSize(2).contains(planted);
    }

    @Test
    void it_names_the_pull_requests_of_people_whose_files_are_left_alone() {
        shop.branch("feature", "main");
        shop.commit("feature", Map.of(Gates.PATH, Gates.CALM));
        int theirs = shop.openPullRequest("feature", "main").number();

        cleanup();

        assertThat(shop.nextIssue().body()).contains("are left alone, 1 by now: `#" + theirs + "`");
    }

    @Test
    void where_the_app_may_not_write_issues_everything_else_goes_on() {
        github.installation("acme").permissions().put("issues", Level.READ);

        assertThat(cleanup().isOpen()).isTrue();
        assertThat(shop.issues()).isEmpty();
    }
}
