package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.DatabaseSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.MovableClock;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Limits;
import dev.descent.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What real servers do unasked, by their own chores, threads and sandbox: one on its own file, or two that share a PostgreSQL
 * and see everything come due at the same moment.
 */
class ChoreStoriesTest {
    private final MovableClock clock = new MovableClock();
    private final FakeGitHub github = FakeGitHub.start(clock, Limits.PUBLISHED.faster(GitHubExtension.HASTE));
    private final FakeRepository shop = github.repository("acme/shop");
    private final List<RunningBot> bots = new ArrayList<>();

    @TempDir
    private Path folder;

    private void start(TestDatabase kind) throws IOException {
        DatabaseSettings database = kind.fresh(folder);
        int instances = kind == TestDatabase.SQLITE ? 1 : 2;
        for (int i = 0; i < instances; i++) {
            Path own = Files.createDirectory(folder.resolve("bot-" + i));
            bots.add(RunningBot.diligent(github, own, database, clock));
        }
        bots.getFirst().awaitFirstChores();
    }

    @AfterEach
    void stop() {
        bots.forEach(RunningBot::close);
        try (FakeGitHub closing = github) {
            closing.readIssues();
            GitHubExtension.verify(closing);
        }
    }

    /** What comes due while news of the branch are being looked at is made up for at the next look. */
    private void aDayPasses() {
        letPass(Duration.ofDays(1));
        letPass(Duration.ofHours(1));
    }

    private void letPass(Duration time) {
        bots.getFirst().awaitChores(clock, time);
    }

    @ParameterizedTest
    @EnumSource
    void when_a_schedule_comes_round_one_cleanup_is_proposed_and_never_two(TestDatabase database) throws IOException {
        shop.commit("main", Gates.scheduled());
        start(database);

        aDayPasses();
        FakePullRequest first = proposed();
        assertThat(first.title()).startsWith("Clean up: Loss ");
        aDayPasses();
        assertThat(bots.getFirst().records().proposals()).containsExactly(first.number() + " CLEANUP onto main: open");

        first.merge("ada");
        aDayPasses();
        assertThat(proposed().headBranch()).isNotEqualTo(first.headBranch());
    }

    @ParameterizedTest
    @EnumSource
    void a_repository_is_offered_one_configuration_and_never_two(TestDatabase database) throws IOException {
        Map<String, String> files = new TreeMap<>(Gates.tangledFiles());
        files.put("go.mod", "module shop");
        shop.commit("main", files);
        start(database);
        score();

        aDayPasses();
        FakePullRequest offer = proposed();
        assertThat(offer.title()).isEqualTo("Configure Descent");
        aDayPasses();
        assertThat(bots.getFirst().records().proposals())
                .containsExactly(offer.number() + " CONFIGURATION onto main: open");
    }

    /** The bot's own pull request, of which nobody told it, and which it found and scored as it does any other. */
    private FakePullRequest proposed() {
        FakePullRequest proposed = shop.nextPullRequest();
        letPass(Duration.ofHours(1));
        proposed.nextComment();
        proposed.checkRun();
        return proposed;
    }

    /** Descent offers nothing where nothing happens. */
    private void score() {
        shop.branch("feature", "main");
        shop.commit("feature", Map.of(Gates.PATH, Gates.CALM));
        FakePullRequest change = shop.openPullRequest("feature", "main");
        github.deliver(change.events().opened());
        change.nextComment();
        change.checkRun();
        bots.getFirst().awaitRest();
    }
}
