package dev.descent.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.rest.Trouble;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones and pushes over HTTP with the real git. */
class GitHttpTest extends WithGitHub {
    @TempDir
    Path home;

    private FakeRepository shop;
    private FakePullRequest pullRequest;
    private AppClient app;

    @BeforeEach
    void a_repository_with_one_pull_request() {
        shop = github.repository("acme/shop");
        shop.commit("main", Map.of("A.java", "class A {}"));
        shop.branch("feature", "main");
        shop.commit("feature", Map.of("B.java", "class B {}"));
        pullRequest = shop.openPullRequest("feature", "main");
        app = new AppClient(github);
    }

    private URI url(FakeRepository repository, String token) {
        return URI.create(repository.cloneUrl().toString().replace("://", "://x-access-token:" + token + "@"));
    }

    private Result git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=B", "-c", "user.email=b@example.com"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", File.separator + "dev/null");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), output);
    }

    private record Result(int exitCode, String output) {}

    @Test
    void a_token_clones_and_pushes_and_the_pull_request_follows() throws Exception {
        String token = app.token(shop, "{\"permissions\":{\"contents\":\"write\"}}");
        assertThat(git("clone", "-b", "feature", url(shop, token).toString(), "work")
                        .output())
                .doesNotContain("fatal");
        Path work = home.resolve("work");
        assertThat(work.resolve("B.java")).hasContent("class B {}");

        Files.writeString(work.resolve("C.java"), "class C {}");
        git("-C", "work", "add", ".");
        git("-C", "work", "commit", "-m", "C");
        Result push = git("-C", "work", "push", "origin", "feature");
        assertThat(push.exitCode()).as(push.output()).isZero();
        assertThat(shop.file("feature", "C.java")).hasValue("class C {}");
        assertThat(pullRequest.head()).isEqualTo(shop.revision("feature"));
        assertThat(shop.revision("refs/pull/1/head")).isEqualTo(pullRequest.head());
    }

    @Test
    void any_commit_can_be_fetched_by_its_id() throws Exception {
        String old = pullRequest.head();
        pullRequest.forcePush(Map.of("Z.java", "class Z {}"));
        String token = app.token(shop, "{\"permissions\":{\"contents\":\"read\"}}");
        git("init", "work");
        Result fetch = git("-C", "work", "fetch", url(shop, token).toString(), old);
        assertThat(fetch.exitCode()).as(fetch.output()).isZero();
    }

    @Test
    void a_token_for_reading_can_not_push() throws Exception {
        String token = app.token(shop, "{\"permissions\":{\"contents\":\"read\"}}");
        git("clone", url(shop, token).toString(), "work");
        Result push = git("-C", "work", "push", "origin", "main:other");
        assertThat(push.exitCode()).isNotZero();
        assertThat(push.output()).contains("403");
    }

    @Test
    void without_a_token_only_what_is_public_is_there() throws Exception {
        Result refused = git("clone", shop.cloneUrl().toString(), "work");
        assertThat(refused.exitCode()).isNotZero();
        shop.makePublic();
        Result allowed = git("clone", shop.cloneUrl().toString(), "work");
        assertThat(allowed.exitCode()).as(allowed.output()).isZero();
    }

    @Test
    void a_pull_request_from_a_fork_is_a_ref_of_the_base() throws Exception {
        FakeRepository fork = shop.fork("mallory");
        fork.commit("evil", Map.of("E.java", "class E {}"));
        FakePullRequest fromFork = shop.openPullRequest("mallory", fork, "evil", "main");
        assertThat(shop.revision("refs/pull/2/head")).isEqualTo(fromFork.head());

        String token = app.token(shop, "{\"permissions\":{\"contents\":\"read\"}}");
        git("init", "work");
        String[] fetch = {"-C", "work", "fetch", url(shop, token).toString(), "refs/pull/2/head"};
        assertThat(git(fetch).exitCode()).isZero();

        fromFork.loseHead();
        assertThat(git(fetch).exitCode()).isNotZero();
    }

    @Test
    void git_meets_trouble_too() throws Exception {
        github.failNext("*", "/acme/shop.git/.*", Trouble.status(503), 1);
        String token = app.token(shop, "{}");
        assertThat(git("clone", url(shop, token).toString(), "work").output()).contains("503");
    }
}
