package dev.descent.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfigParser;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a repository without a configuration is offered one. */
class OnboardingStoriesTest {
    private CrankedStage stage;
    private FakeGitHub github;
    private FakeRepository shop;
    private HandCrankedBot bot;

    @BeforeEach
    void start(@TempDir Path folder) {
        stage = new CrankedStage(folder);
        github = stage.github();
        shop = stage.shop();
        bot = stage.bot();
    }

    @AfterEach
    void stop() {
        github.readIssues();
        stage.close();
    }

    /** A repository in which a pull request was scored. */
    private FakeRepository active(String name, Map<String, String> more) {
        FakeRepository repository = github.repository(name);
        Map<String, String> files = new TreeMap<>(Gates.tangledFiles());
        files.putAll(more);
        repository.commit("main", files);
        repository.branch("feature", "main");
        repository.commit("feature", Map.of(Gates.PATH, Gates.CALM));
        FakePullRequest change = repository.openPullRequest("feature", "main");
        bot.receive(change.events().opened());
        bot.work();
        change.nextComment();
        change.checkRun();
        return repository;
    }

    private void anHourPasses() {
        stage.clock().pass(Duration.ofHours(1));
        bot.welcome();
        bot.work();
    }

    private FakePullRequest offered() {
        anHourPasses();
        return shop.nextPullRequest();
    }

    @Test
    void an_active_repository_is_offered_a_configuration_that_could_be_used() {
        active("acme/shop", Map.of("go.mod", "module shop"));

        FakePullRequest offer = offered();

        assertThat(offer.baseBranch()).isEqualTo("main");
        assertThat(offer.headBranch()).isEqualTo("descent/configure");
        assertThat(offer.body())
                .containsPattern("which is \\*\\*\\d\\.\\d\\d\\*\\* now")
                .contains("**When you merge this**", "**When you close this**", "`go test ./...`");
        String config = shop.file(offer.headBranch(), CrankedStage.CONFIG).orElseThrow();
        assertThat(config).contains("check:\n  - [go, test, ./...]\n", "schedule:\n  cron: ");
        assertThat(RepoConfigParser.parse(config.getBytes(UTF_8))).isInstanceOf(ConfigResult.Valid.class);
        assertThat(shop.nextIssue().body())
                .contains("| #" + offer.number() + " | configuration |")
                .contains("No cleanup is proposed until");
    }

    @Test
    void nobody_else_is() {
        shop.commit("main", Gates.tangledFiles());
        active("acme/configured", Map.of(CrankedStage.CONFIG, "check:\n  - [sh, check]\n"));
        active("acme/archived", Map.of()).archive(true);

        anHourPasses();
        anHourPasses();

        stage.nothingIsProposed();
    }

    @Test
    void an_installation_is_offered_one_a_day() {
        active("acme/shop", Map.of());
        FakeRepository store = active("acme/store", Map.of());

        FakePullRequest offer = offered();
        anHourPasses();
        stage.nothingIsProposed();
        stage.clock().pass(Duration.ofDays(1));
        anHourPasses();

        assertThat(offer.isOpen()).isTrue();
        assertThat(store.nextPullRequest().headBranch()).isEqualTo("descent/configure");
    }

    @Test
    void who_closes_it_is_never_offered_one_again_and_nothing_is_cleaned_up() {
        active("acme/shop", Map.of());
        FakePullRequest offer = offered();
        offer.close("ada");
        shop.deleteBranch(offer.headBranch());
        bot.receive(offer.events().closed());
        bot.work();

        for (int day = 0; day < 20; day++) {
            stage.clock().pass(Duration.ofDays(1));
            bot.lookAtCalendar();
            anHourPasses();
        }

        stage.nothingIsProposed();
        assertThat(shop.issues())
                .singleElement()
                .satisfies(dashboard -> assertThat(dashboard.body())
                        .contains(
                                "Nothing is open.",
                                "Pull request " + offer.number() + " offered a configuration and was closed"));
    }

    @Test
    void who_merges_it_gets_cleanups() {
        active("acme/shop", Map.of("go.mod", "module shop"));
        FakePullRequest offer = offered();
        offer.merge("ada");
        bot.receive(offer.events().closed());
        bot.lookAtCalendar();
        bot.work();

        stage.clock().pass(Duration.ofDays(8));
        bot.lookAtCalendar();
        bot.work();

        assertThat(shop.nextPullRequest().title()).startsWith("Clean up: ");
    }

    @Test
    void killed_at_any_step_another_process_ends_with_one_offer() {
        int boundary = 0;
        boolean isPast = true;
        while (isPast) {
            FakeRepository repository = active("owner" + boundary + "/shop", Map.of());
            bot.welcome();
            bot.steps().at(boundary, step -> {
                throw new Steps.Killed(step);
            });
            bot.work();
            isPast = bot.steps().isPast();
            bot.steps().at(Integer.MAX_VALUE - 1, step -> {});
            assertThat(repository.nextPullRequest().title()).isEqualTo("Configure Descent");
            stage.nothingIsProposed();
            boundary++;
        }
        assertThat(boundary).isGreaterThan(6);
    }
}
