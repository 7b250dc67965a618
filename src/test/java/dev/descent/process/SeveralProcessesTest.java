package dev.descent.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.DatabaseSettings;
import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.CheckRun;
import dev.descent.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one PostgreSQL: one dies, or sleeps past its lease, and the other goes on in its place. */
@ExtendWith(GitHubExtension.class)
class SeveralProcessesTest {
    private static final String COMMENTS = "/repos/acme/shop/issues/\\d+/comments";

    private static final int ROUNDS = 4;

    /** Moments of death and sleep, the same in every run. */
    private final Random moments = new Random(42);

    private final Map<String, String> database = settings(TestDatabase.postgres());
    private FakeGitHub github;
    private FakeRepository shop;
    private Path folder;
    private FakePullRequest change;
    private ServerProcess first;
    private ServerProcess second;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) throws IOException {
        this.github = github;
        this.folder = folder;
        shop = github.repository("acme/shop");
        shop.commit("main", Map.of("Till.java", "class Till {}\n"));
        change = propose("feature");
        first = start("first");
        second = start("second");
        github.sendWebhooksTo(first.webhooks(), LocalSettings.WEBHOOK_SECRET);
    }

    private ServerProcess start(String name) throws IOException {
        return QuickServer.start(github, database, Files.createDirectories(folder.resolve(name)));
    }

    private FakePullRequest propose(String branch) {
        shop.branch(branch, "main");
        shop.commit(branch, Map.of("Till.java", tangled()));
        return shop.openPullRequest(branch, "main");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void whoever_sleeps_past_its_lease_writes_nothing_when_it_wakes_up() {
        // What the first one reads here, no comment yet, is out of date when it wakes up.
        Trouble.Late answer = new Trouble.Late();
        github.failNext("GET", COMMENTS, answer, 1);
        github.deliver(change.events().opened());
        answer.awaitAsked();
        first.freeze();

        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
        answer.release();
        first.thaw();
        await(() -> first.output().contains("another process goes on with lane"));

        assertThat(change.comments()).hasSize(1);
        assertThat(change.checkRuns()).hasSize(1);
        assertThat(first.output()).doesNotContain("given up", "attempt 1");
    }

    @Test
    void what_a_killed_process_wrote_is_found_by_the_next() {
        Trouble.Late answer = new Trouble.Late();
        github.failNext("POST", COMMENTS, answer, 1);
        github.deliver(change.events().opened());
        answer.awaitAsked();
        first.kill();

        assertThat(change.checkRun().title()).contains("Loss");
        answer.release();
        assertThat(change.comments()).hasSize(1);
        assertThat(change.checkRuns())
                .singleElement()
                .extracting(CheckRun::status)
                .isEqualTo("completed");
    }

    @Test
    void whenever_a_process_is_killed_each_pull_request_gets_one_comment_and_one_check_run() throws Exception {
        List<FakePullRequest> changes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            changes.add(propose("feature-" + round));
            github.deliver(changes.getLast().events().opened());
            Thread.sleep(moments.nextInt(1_500));
            first.kill();
            first = start("first");
            github.sendWebhooksTo(first.webhooks(), LocalSettings.WEBHOOK_SECRET);
        }

        changes.forEach(SeveralProcessesTest::expectOneCommentAndOneCheckRun);
    }

    @Test
    void whenever_a_process_sleeps_each_pull_request_gets_one_comment_and_one_check_run() throws Exception {
        List<FakePullRequest> changes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            changes.add(propose("feature-" + round));
            github.deliver(changes.getLast().events().opened());
            Thread.sleep(moments.nextInt(1_500));
            first.freeze();
            Thread.sleep(QuickServer.SILENCE.multipliedBy(2));
            first.thaw();
        }

        changes.forEach(SeveralProcessesTest::expectOneCommentAndOneCheckRun);
    }

    private static void expectOneCommentAndOneCheckRun(FakePullRequest change) {
        assertThat(change.checkRun().title()).contains("Loss");
        assertThat(change.comments()).hasSize(1);
        assertThat(change.checkRuns()).singleElement().matches(CheckRun::isCompleted);
    }

    static Map<String, String> settings(DatabaseSettings.Postgres database) {
        return Map.of(
                "DESCENT_DATABASE_URL",
                database.url().toString().replace("jdbc:postgresql://", "postgresql://" + database.user() + "@"),
                "DESCENT_DATABASE_PASSWORD",
                database.password().orElseThrow());
    }

    private static String tangled() {
        StringBuilder text = new StringBuilder("class Till {\n  int sum(int[] items) {\n    int sum = 0;\n");
        for (int i = 0; i < 12; i++) {
            text.append("    for (int a : items) { if (a > ")
                    .append(i)
                    .append(") { while (sum < a) { sum += a; } } }\n");
        }
        return text.append("    return sum;\n  }\n  public static void main(String[] a) {"
                        + " System.out.println(new Till().sum(new int[3])); }\n}\n")
                .toString();
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
