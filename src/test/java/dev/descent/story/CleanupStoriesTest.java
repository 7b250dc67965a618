package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a schedule: cleanup pull requests, at the pace of those who review, that get in nobody's way. */
class CleanupStoriesTest {
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

    @Test
    void when_the_schedule_comes_round_what_recipes_could_mend_is_proposed_to_the_default_branch() {
        stage.schedule();
        stage.nothingIsProposed();

        FakePullRequest cleanup = stage.cleanup();

        assertThat(cleanup.baseBranch()).isEqualTo("main");
        assertThat(cleanup.headBranch()).startsWith("descent/cleanup-");
        assertThat(cleanup.title()).startsWith("Clean up: Loss ");
        assertThat(cleanup.body()).contains("| Epoch | Hotspot | What was done |", "kept, ", "Predicted −");
        assertThat(shop.file(cleanup.headBranch(), "src/gate1.py"))
                .isPresent()
                .isNotEqualTo(shop.file("main", "src/gate1.py"));
    }

    @Test
    void while_one_waits_for_a_review_no_other_is_opened_and_missed_times_are_made_up_for_once() {
        stage.schedule();
        FakePullRequest first = stage.cleanup();

        stage.aDayPasses();
        stage.aDayPasses();
        stage.nothingIsProposed();

        first.merge("ada");
        stage.clock().pass(Duration.ofDays(5));
        FakePullRequest second = stage.cleanup();
        bot.lookAtCalendar();
        bot.work();
        assertThat(second.headBranch()).isNotEqualTo(first.headBranch());
        stage.nothingIsProposed();
    }

    @Test
    void files_that_people_work_on_are_left_alone() {
        stage.schedule();
        shop.branch("feature", "main");
        shop.commit("feature", Map.of(Gates.PATH, Gates.CALM, "src/gate1.py", "", "src/gate2.py", Gates.CALM));
        shop.openPullRequest("feature", "main");

        FakePullRequest cleanup = stage.cleanup();

        for (String theirs : new String[] {Gates.PATH, "src/gate1.py", "src/gate2.py"}) {
            assertThat(shop.file(cleanup.headBranch(), theirs)).isEqualTo(shop.file("main", theirs));
        }
    }

    @Test
    void a_push_to_the_default_branch_is_no_reason_to_stop() {
        stage.schedule();
        duringTheRun(() -> shop.commit("main", Map.of("README.md", "Gates.")));

        FakePullRequest cleanup = stage.cleanup();

        assertThat(cleanup.baseBranch()).isEqualTo("main");
    }

    @Test
    void where_the_default_branch_moved_with_conflicts_nothing_is_proposed() {
        stage.schedule();
        duringTheRun(() ->
                Gates.tangledFiles().keySet().forEach(path -> shop.commit("main", Map.of(path, Gates.CALM))));

        stage.aDayPasses();

        stage.nothingIsProposed();
    }

    @Test
    void where_people_began_to_work_on_a_file_meanwhile_nothing_is_proposed() {
        stage.schedule();
        shop.branch("feature", "main");
        duringTheRun(() -> {
            Gates.tangledFiles().keySet().forEach(path -> shop.commit("feature", Map.of(path, Gates.CALM)));
            shop.openPullRequest("feature", "main");
        });

        stage.aDayPasses();

        stage.nothingIsProposed();
    }

    /** Between the first look at the open pull requests and the second, there is the run. */
    private void duringTheRun(Runnable event) {
        bot.steps().before("openPullRequests", 2, event);
    }

    @Test
    void one_that_was_merged_before_the_bot_could_note_it_is_remembered_nevertheless() {
        stage.schedule();
        bot.steps().after("propose", 1, () -> {
            shop.nextPullRequest().merge("ada");
            throw new Steps.Killed("after propose");
        });

        stage.aDayPasses();

        assertThat(bot.proposals(shop)).hasSize(1);
        stage.nothingIsProposed();
    }

    @Test
    void a_run_that_was_interrupted_ends_where_the_default_branch_was_rewritten_meanwhile() {
        stage.schedule();
        duringTheRun(() -> {
            shop.unrelated("main", Gates.checked());
            bot.tidyMirrors();
            throw new Steps.Killed("when the branch was rewritten");
        });

        stage.aDayPasses();

        stage.nothingIsProposed();
        assertThat(bot.buried()).as("runs that were given up").isZero();
    }

    @Test
    void what_a_strangers_fork_holds_stops_no_cleanup() {
        stage.schedule();
        FakeRepository fork = shop.fork("mallory");
        String empty = fork.object("tree", new byte[0]);
        fork.branch("bomb", "main");
        fork.commitTree("bomb", RawTree.bomb(fork, 20, RawTree.FOLDER, empty));
        shop.openPullRequest("mallory", fork, "bomb", "main");

        assertThat(stage.cleanup().baseBranch()).isEqualTo("main");
    }

    @Test
    void a_stranger_holds_no_more_than_a_few_files_and_whoever_may_push_as_many_as_they_change() {
        stage.schedule();
        FakeRepository fork = shop.fork("mallory");
        fork.branch("everything", "main");
        fork.commit("everything", everything());
        FakePullRequest theirs = shop.openPullRequest("mallory", fork, "everything", "main");
        fork.branch("one", "main");
        fork.commit("one", Map.of("src/gate1.py", Gates.CALM));
        shop.openPullRequest("mallory", fork, "one", "main");

        FakePullRequest cleanup = stage.cleanup();

        assertThat(shop.file(cleanup.headBranch(), "src/gate1.py")).isEqualTo(shop.file("main", "src/gate1.py"));
        assertThat(shop.nextIssue().body())
                .contains("at most 50 files left alone; more change, and so hold nothing: `#" + theirs.number() + "`");
        cleanup.close("ada");
        shop.collaborator("mallory", Role.WRITE);
        stage.aDayPasses();
        stage.nothingIsProposed();
    }

    /** Every gate, and files enough that a stranger's claim is too large. */
    private static Map<String, String> everything() {
        Map<String, String> files = new TreeMap<>();
        Gates.tangledFiles().keySet().forEach(path -> files.put(path, Gates.CALM));
        for (int i = 0; i < 50; i++) {
            files.put("notes/" + i + ".txt", "n");
        }
        return files;
    }

    @Test
    void without_a_schedule_or_in_an_archive_nothing_is_trained() {
        stage.schedule();
        shop.archive(true);
        stage.aDayPasses();
        shop.archive(false);
        shop.commit("main", Map.of(CrankedStage.CONFIG, "check:\n  - [sh, -eu, check]\n"));
        stage.aDayPasses();

        stage.nothingIsProposed();
    }

    @Test
    void killed_at_any_step_another_process_ends_with_one_pull_request() {
        stage.schedule();
        int boundary = 0;
        boolean isPast = true;
        while (isPast) {
            bot.steps().at(boundary, step -> {
                throw new Steps.Killed(step);
            });
            FakePullRequest cleanup = stage.cleanup();
            isPast = bot.steps().isPast();
            bot.steps().at(Integer.MAX_VALUE - 1, step -> {});
            stage.nothingIsProposed();
            assertThat(cleanup.comments()).extracting(IssueComment::body).isEmpty();
            cleanup.merge("ada");
            shop.commit("main", Gates.tangledFiles());
            boundary++;
        }
        assertThat(boundary).isGreaterThan(20);
    }
}
