package dev.descent.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.MovableClock;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.store.TestDatabase;
import dev.descent.story.Gates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one PostgreSQL whose schedule comes round for both of them at once, and one of which is killed over it. */
class DueProcessesTest {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int LONGEST_LIFE = 2_000;

    /** Moments of death, the same in every run. */
    private final Random moments = new Random(42);

    private final MovableClock clock = new MovableClock();
    private final FakeGitHub github = FakeGitHub.start(clock);
    private final FakeRepository shop = github.repository("acme/shop");
    private final Map<String, String> database = SeveralProcessesTest.settings(TestDatabase.postgres());
    private Duration ahead = Duration.ZERO;
    private List<ServerProcess> both = List.of();

    @TempDir
    private Path first;

    @TempDir
    private Path second;

    @BeforeEach
    void theScheduleIsSeen() {
        shop.commit("main", Gates.scheduled());
        startBoth();
        awaitRequests("GET /repos/acme/shop/contents/.github/descent.yml", 1);
        both.forEach(ServerProcess::stop);
    }

    @AfterEach
    void stop() {
        both.forEach(ServerProcess::close);
        try (FakeGitHub closing = github) {
            closing.readIssues();
            GitHubExtension.verify(closing);
        }
    }

    private void startBoth() {
        List<CompletableFuture<ServerProcess>> starting = Stream.of(first, second)
                .map(folder -> CompletableFuture.supplyAsync(
                        () -> QuickServer.startAhead(github, database, folder, ahead), Thread::startVirtualThread))
                .toList();
        both = starting.stream().map(CompletableFuture::join).toList();
    }

    /** Both are started again at a later time. */
    private void aDayPasses() {
        ahead = ahead.plus(A_DAY);
        clock.pass(A_DAY);
        startBoth();
    }

    private void awaitRequests(String request, long atLeast) {
        for (int i = 0; i < 6_000 && count(request) < atLeast; i++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(count(request)).isGreaterThanOrEqualTo(atLeast);
    }

    private long count(String request) {
        return github.requests().stream().filter(request::equals).count();
    }

    @Test
    void whoever_is_killed_over_it_one_cleanup_is_proposed() throws InterruptedException {
        aDayPasses();
        Thread.sleep(moments.nextInt(LONGEST_LIFE));
        both.get(moments.nextInt(2)).kill();
        FakePullRequest cleanup = shop.nextPullRequest();
        both.forEach(ServerProcess::stop);

        long looks = count("GET /installation/repositories");
        aDayPasses();
        awaitRequests("GET /installation/repositories", looks + 1);
        both.forEach(ServerProcess::stop);

        assertThat(cleanup.title()).startsWith("Clean up: ");
        assertThat(github.unread()).noneMatch(said -> said.startsWith("pull request"));
    }
}
