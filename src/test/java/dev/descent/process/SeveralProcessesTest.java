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
import java.util.Map;
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

    private FakeGitHub github;
    private FakePullRequest change;
    private ServerProcess first;
    private ServerProcess second;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) throws IOException {
        this.github = github;
        FakeRepository shop = github.repository("acme/shop");
        shop.commit("main", Map.of("Till.java", "class Till {}\n"));
        shop.branch("feature", "main");
        shop.commit("feature", Map.of("Till.java", tangled()));
        change = shop.openPullRequest("feature", "main");
        Map<String, String> database = settings(TestDatabase.postgres());
        first = QuickServer.start(github, database, Files.createDirectory(folder.resolve("first")));
        second = QuickServer.start(github, database, Files.createDirectory(folder.resolve("second")));
        github.sendWebhooksTo(first.webhooks(), LocalSettings.WEBHOOK_SECRET);
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

    private static Map<String, String> settings(DatabaseSettings.Postgres database) {
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
