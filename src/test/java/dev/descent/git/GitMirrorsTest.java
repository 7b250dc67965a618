package dev.descent.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.descent.repo.Branches.Draft;
import dev.descent.repo.CommitId;
import dev.descent.repo.Credential;
import dev.descent.repo.Entry;
import dev.descent.repo.Patch;
import dev.descent.repo.Remote;
import dev.descent.repo.Repository;
import dev.descent.repo.RepositoryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitMirrorsTest {
    private static final String TOKEN = "ghs_canary.0123456789";
    private static final List<String> REFS = List.of("refs/heads/main", "refs/pull/7/head");

    @TempDir
    Path temp;

    private RealGit origin;
    private GitMirrors mirrors;

    @BeforeEach
    void aRemoteWithAPullRequest() {
        origin = RealGit.init(temp.resolve("served/acme/shop.git")).write("a.py", "x = 1\n");
        origin.commit("start");
        origin.run("checkout", "--quiet", "-b", "feature");
        origin.write("b.py", "y = 1\n").commit("feature");
        origin.run("update-ref", "refs/pull/7/head", "HEAD");
        origin.run("checkout", "--quiet", "main");
        mirrors = new GitMirrors(temp.resolve("mirrors"), FetchBounds.usual(Duration.ofSeconds(10)));
    }

    @Test
    void a_branch_is_removed_where_it_was_seen_and_left_alone_where_somebody_pushed_since() {
        CommitId commit = commitInMirror();
        mirrors.push(fromDisk(), commit, "descent/7");
        origin.run("branch", "-f", "descent/8", "feature");

        assertThat(mirrors.removeBranch(fromDisk(), "descent/7", commit)).isTrue();
        assertThat(mirrors.removeBranch(fromDisk(), "descent/7", commit)).isTrue();
        assertThat(mirrors.removeBranch(fromDisk(), "descent/8", commit)).isFalse();

        assertThat(origin.run("branch", "--list", "descent/*"))
                .contains("descent/8")
                .doesNotContain("descent/7");
    }

    @Test
    void a_commit_of_the_mirror_is_pushed_to_a_new_branch_and_again_without_effect() {
        CommitId commit = commitInMirror();

        assertThat(mirrors.push(fromDisk(), commit, "descent/7")).isTrue();
        assertThat(mirrors.push(fromDisk(), commit, "descent/7")).isTrue();

        assertThat(origin.run("rev-parse", "descent/7")).isEqualTo(commit.hex());
        assertThat(origin.run("show", "descent/7:a.py")).isEqualTo("x = 2");
    }

    @Test
    void a_branch_that_somebody_else_moved_is_left_alone() {
        CommitId commit = commitInMirror();
        origin.run("checkout", "--quiet", "-b", "descent/7");
        String theirs = origin.write("theirs.py", "t = 1\n").commit("theirs");
        origin.run("checkout", "--quiet", "main");

        assertThat(mirrors.push(fromDisk(), commit, "descent/7")).isFalse();
        assertThat(origin.run("rev-parse", "descent/7")).isEqualTo(theirs);
        assertThat(mirrors.tip(fromDisk(), "descent/7")).contains(new CommitId(theirs));
        assertThat(mirrors.tip(fromDisk(), "descent/8")).isEmpty();
    }

    private CommitId commitInMirror() {
        try (Repository mirror = mirrors.fetch(fromDisk(), REFS)) {
            CommitId main = mirror.resolve("refs/heads/main").orElseThrow();
            Patch patch = Patch.of("a.py", "x = 2\n".getBytes(StandardCharsets.UTF_8));
            return mirror.branches().commit(new Draft("descent/7", main, patch, "Two", Instant.EPOCH));
        }
    }

    @Test
    void a_fetch_brings_the_refs_and_a_second_one_what_is_new() {
        try (Repository mirror = mirrors.fetch(fromDisk(), REFS)) {
            CommitId head = mirror.resolve("refs/pull/7/head").orElseThrow();
            CommitId main = mirror.resolve("refs/heads/main").orElseThrow();
            assertThat(mirror.snapshot(head).entries()).extracting(Entry::path).containsExactly("a.py", "b.py");
            assertThat(mirror.mergeBase(main, head)).contains(main);
        }

        String moved = origin.write("c.py", "z = 1\n").commit("main moves on");

        try (Repository mirror = mirrors.fetch(fromDisk(), REFS)) {
            assertThat(mirror.resolve("refs/heads/main")).contains(new CommitId(moved));
        }
    }

    @Test
    void a_force_push_replaces_the_ref_and_a_deleted_ref_is_gone() {
        mirrors.fetch(fromDisk(), REFS).close();
        origin.run("update-ref", "refs/pull/7/head", origin.run("commit-tree", "-m", "rewritten", "HEAD^{tree}"));
        try (Repository mirror = mirrors.fetch(fromDisk(), REFS)) {
            assertThat(mirror.resolve("refs/pull/7/head"))
                    .contains(new CommitId(origin.run("rev-parse", "refs/pull/7/head")));
        }

        origin.run("update-ref", "-d", "refs/pull/7/head");

        try (Repository mirror = mirrors.fetch(fromDisk(), REFS)) {
            assertThat(mirror.resolve("refs/pull/7/head")).isEmpty();
            assertThat(mirror.resolve("refs/heads/main")).isPresent();
        }
    }

    @Test
    void the_credential_goes_over_the_wire_and_nowhere_else() throws IOException {
        try (GitHttpServer server = new GitHttpServer(temp.resolve("served"), TOKEN)) {
            mirrors.fetch(overHttp(server), REFS).close();

            assertThat(server.authorizations()).isNotEmpty().allMatch(header -> header.startsWith("Basic "));
        }
        try (Stream<Path> files = Files.walk(temp.resolve("mirrors"))) {
            assertThat(files.filter(Files::isRegularFile).map(GitMirrorsTest::content))
                    .isNotEmpty()
                    .noneMatch(text -> text.contains("ghs_canary") || text.contains("x-access-token"));
        }
    }

    @Test
    void a_server_that_refuses_is_quoted_in_a_sentence_without_the_token() throws IOException {
        try (GitHttpServer server = new GitHttpServer(temp.resolve("served"), TOKEN)) {
            Remote wrongToken =
                    new Remote("1/acme/shop", server.url("acme/shop.git"), new Credential("ghs_canary.wrong"));
            assertFails(wrongToken, true, "the credential was not accepted (401)");

            server.failWith(403);
            assertFails(overHttp(server), true, "access was refused (403)");
            server.failWith(404);
            assertFails(overHttp(server), false, "not visible to Descent (404)");
            server.failWith(503);
            assertFails(overHttp(server), true, "the server failed (503)");
            server.failWith(302);
            assertFails(overHttp(server), false, "redirects are not followed");
        }
    }

    @Test
    void a_server_that_is_not_there_or_never_answers_is_worth_another_try() throws IOException {
        assertFails(http("http://no-such-host.invalid/acme/shop.git"), true, "the host is unknown");
        try (ServerSocket silent = new ServerSocket(0)) {
            mirrors = new GitMirrors(temp.resolve("mirrors"), FetchBounds.usual(Duration.ofSeconds(1)));
            assertFails(
                    http("http://localhost:" + silent.getLocalPort() + "/acme/shop.git"), true, "no answer in time");
        }
        assertFails(
                new Remote("1/gone", temp.resolve("gone").toUri(), new Credential("")),
                false,
                "there is no repository");
    }

    @Test
    void threads_that_fetch_the_same_mirror_take_turns() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<CommitId>> fetches = IntStream.range(0, 8)
                    .<Callable<CommitId>>mapToObj(i -> () -> {
                        try (Repository mirror = mirrors.fetch(fromDisk(), REFS)) {
                            return mirror.resolve("refs/heads/main").orElseThrow();
                        }
                    })
                    .toList();
            for (Future<CommitId> commit : threads.invokeAll(fetches)) {
                assertThat(commit.get().hex()).isEqualTo(origin.run("rev-parse", "main"));
            }
        }
    }

    @Test
    void locks_that_a_killed_process_left_behind_do_no_harm() throws IOException {
        mirrors.fetch(fromDisk(), REFS).close();
        Files.createFile(temp.resolve("mirrors/1/acme/shop.git/refs/heads/main.lock"));
        String moved = origin.write("c.py", "z = 1\n").commit("main moves on");

        try (Repository mirror = mirrors.fetch(fromDisk(), REFS)) {
            assertThat(mirror.resolve("refs/heads/main")).contains(new CommitId(moved));
        }
    }

    @Test
    void a_branch_makes_room_for_branches_below_its_name_and_the_other_way_round() {
        origin.run("branch", "release");
        mirrors.fetch(fromDisk(), List.of("refs/heads/release")).close();
        origin.run("branch", "--delete", "release");
        origin.run("branch", "release/1.0");

        try (Repository mirror = mirrors.fetch(fromDisk(), List.of("refs/heads/release/1.0"))) {
            assertThat(mirror.resolve("refs/heads/release/1.0")).isPresent();
            assertThat(mirror.resolve("refs/heads/release")).isEmpty();
        }

        origin.run("branch", "--delete", "release/1.0");
        origin.run("branch", "release");

        try (Repository mirror = mirrors.fetch(fromDisk(), List.of("refs/heads/release"))) {
            assertThat(mirror.resolve("refs/heads/release")).isPresent();
        }
    }

    @Test
    void git_tidies_a_mirror_up_only_while_it_is_ours() throws IOException {
        Path config = temp.resolve("mirrors/1/acme/shop.git/config");
        mirrors.fetch(fromDisk(), REFS).close();
        assertThat(config).content().contains("autoDetach = false");
        Files.writeString(config, content(config).replace("autoDetach = false", ""));
        Files.createFile(config.resolveSibling("config.lock"));

        mirrors.fetch(fromDisk(), REFS).close();

        assertThat(config).content().contains("autoDetach = false");
    }

    @Test
    void a_name_cannot_lead_out_of_the_directory() {
        Remote hostile = new Remote("../../escape", origin.directory().toUri(), new Credential(""));

        assertThatThrownBy(() -> mirrors.fetch(hostile, REFS)).isInstanceOf(RepositoryException.class);
        assertThat(temp.getParent().resolve("escape.git")).doesNotExist();
    }

    private void assertFails(Remote remote, boolean retryable, String sentence) {
        assertThatThrownBy(() -> mirrors.fetch(remote, REFS))
                .isInstanceOfSatisfying(
                        RepositoryException.class,
                        failure -> assertThat(failure.isRetryable()).isEqualTo(retryable))
                .hasMessageContaining(sentence)
                .hasMessageContaining(remote.url().toString())
                .message()
                .doesNotContain("ghs_canary");
    }

    private Remote fromDisk() {
        return new Remote("1/acme/shop", origin.directory().toUri(), new Credential(""));
    }

    private static Remote overHttp(GitHttpServer server) {
        return new Remote("1/acme/shop", server.url("acme/shop.git"), new Credential(TOKEN));
    }

    private static Remote http(String url) {
        return new Remote("1/acme/shop", URI.create(url), new Credential(TOKEN));
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
