package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.DatabaseSettings;
import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Postman;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Role;
import dev.descent.store.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Three instances on one PostgreSQL do together what one would do. */
@ExtendWith(GitHubExtension.class)
class SeveralBotsStoriesTest {
    private FakeGitHub github;
    private FakeRepository shop;
    private final List<RunningBot> bots = new ArrayList<>();

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) throws IOException {
        this.github = github;
        shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        DatabaseSettings database = TestDatabase.postgres();
        for (String name : List.of("first", "second", "third")) {
            bots.add(new RunningBot(github, Files.createDirectory(folder.resolve(name)), database));
        }
    }

    @AfterEach
    void stop() {
        bots.forEach(RunningBot::close);
    }

    @Test
    void one_delivery_that_comes_fifty_times_to_all_of_them_is_one_job() throws Exception {
        FakePullRequest change = propose("feature");
        Webhook opened = change.events().opened();

        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService senders = Executors.newFixedThreadPool(10)) {
            List<Future<Integer>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> senders.submit(() -> http.send(
                                    request(opened, "guid-1", bots.get(i % bots.size())), BodyHandlers.discarding())
                            .statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(202);
            }
        }

        expectOneCommentAndOneCheckRun(change);
        settle(change);
        assertThat(github.requests())
                .filteredOn(request -> request.equals("POST /repos/acme/shop/check-runs"))
                .hasSize(1);
    }

    @Test
    void a_delivery_that_was_given_up_runs_again_when_it_is_delivered_again() {
        FakePullRequest change = propose("feature");
        bots.forEach(bot -> bot.parser().trouble(() -> {
            throw new NoClassDefFoundError("libtree-sitter");
        }));
        String guid = github.deliver(change.events().opened()).guid();
        assertThat(change.nextComment().body()).contains("Sorry");
        assertThat(change.checkRun().title()).isEqualTo("Not analysed");

        bots.forEach(bot -> bot.parser().trouble(() -> {}));
        github.redeliver(guid);

        assertThat(change.editedComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
        assertThat(change.comments()).hasSize(1);
    }

    @Test
    void many_pull_requests_are_each_served_once_whoever_serves_them() {
        List<FakePullRequest> changes =
                IntStream.range(0, 6).mapToObj(i -> propose("feature-" + i)).toList();
        for (int i = 0; i < changes.size(); i++) {
            github.sendWebhooksTo(webhooks(bots.get(i % bots.size())), LocalSettings.WEBHOOK_SECRET);
            github.deliver(changes.get(i).events().opened());
        }

        changes.forEach(this::expectOneCommentAndOneCheckRun);
    }

    private FakePullRequest propose(String branch) {
        shop.branch(branch, "main");
        shop.commit(branch, Shop.TANGLED);
        return shop.openPullRequest(branch, "main");
    }

    private void expectOneCommentAndOneCheckRun(FakePullRequest change) {
        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
        assertThat(change.comments()).hasSize(1);
        assertThat(change.checkRuns()).singleElement().matches(CheckRun::isCompleted);
    }

    /** Has the bots do something else in the same lane, after which everything before is done. */
    private void settle(FakePullRequest change) {
        shop.collaborator("ada", Role.WRITE);
        github.deliver(change.events().commented(change.comment("ada", "/help")));
        assertThat(change.nextReaction()).isEqualTo("eyes");
        change.nextComment();
        assertThat(change.nextReaction()).isEqualTo("rocket");
    }

    private static URI webhooks(RunningBot bot) {
        return URI.create("http://127.0.0.1:" + bot.server().port() + "/webhooks/github");
    }

    private static HttpRequest request(Webhook webhook, String guid, RunningBot bot) {
        byte[] body = webhook.payload().toString().getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(webhooks(bot))
                .header("X-GitHub-Event", webhook.event())
                .header("X-GitHub-Delivery", guid)
                .header("X-Hub-Signature-256", "sha256=" + Postman.signature(LocalSettings.WEBHOOK_SECRET, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
