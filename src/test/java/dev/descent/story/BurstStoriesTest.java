package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.CheckRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Much at once, at a GitHub that holds us to its limits; time runs a hundred times as fast for both. */
@ExtendWith(GitHubExtension.class)
class BurstStoriesTest {
    private FakeGitHub github;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void a_hundred_pull_requests_at_once_all_get_their_word_and_nobody_else_waits_for_that() {
        FakeRepository shop = repository("acme/shop");
        List<FakePullRequest> burst = IntStream.range(0, 100)
                .mapToObj(i -> propose(shop, "change-" + i))
                .toList();
        FakePullRequest other = propose(repository("globex/other"), "change");

        burst.forEach(change -> github.deliver(change.events().opened()));
        github.deliver(other.events().opened());

        other.nextComment();
        other.checkRun();
        assertThat(completed(shop)).isLessThan(burst.size());
        await(() -> completed(shop) == burst.size());
        burst.forEach(change -> {
            assertThat(change.comments()).hasSize(1);
            assertThat(change.checkRuns()).singleElement().matches(CheckRun::isCompleted);
        });
    }

    private static long completed(FakeRepository repository) {
        return repository.checkRuns().stream().filter(CheckRun::isCompleted).count();
    }

    /** A busy machine may take minutes. */
    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private FakeRepository repository(String name) {
        FakeRepository repository = github.repository(name);
        repository.commit("main", Shop.CALM);
        return repository;
    }

    /** No two commits are the same. */
    private static FakePullRequest propose(FakeRepository repository, String branch) {
        Map<String, String> files = new HashMap<>(Shop.TANGLED);
        files.put("notes.md", "Of " + branch + ".");
        repository.branch(branch, "main");
        repository.commit(branch, files);
        return repository.openPullRequest(branch, "main");
    }
}
