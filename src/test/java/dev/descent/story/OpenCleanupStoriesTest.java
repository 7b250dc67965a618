package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.state.IssueComment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a cleanup pull request that is open. */
class OpenCleanupStoriesTest {
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
    void one_that_conflicts_by_now_is_closed_with_a_word_and_the_next_begins_anew() {
        stage.schedule();
        FakePullRequest first = stage.cleanup();
        for (String path : Gates.tangledFiles().keySet()) {
            shop.commit(
                    "main",
                    Map.of(path, Gates.tangled().replace("hour", "clock").replace("is_open", "opens")));
        }

        FakePullRequest second = stage.cleanup();

        assertClosed(first, "`main` has moved on");
        assertThat(second.isOpen()).isTrue();
    }

    @Test
    void one_whose_work_is_done_by_now_is_closed_with_a_word() {
        stage.schedule();
        FakePullRequest first = stage.cleanup();
        for (String path : Gates.tangledFiles().keySet()) {
            shop.commit("main", Map.of(path, shop.file(first.headBranch(), path).orElseThrow()));
        }

        stage.aDayPasses();

        assertClosed(first, "All of this is in `main`");
        github.readAll();
    }

    @Test
    void one_that_nobody_answers_for_a_month_is_closed_with_a_word() {
        stage.schedule();
        FakePullRequest first = stage.cleanup();

        stage.clock().pass(Duration.ofDays(30));
        FakePullRequest second = stage.cleanup();

        assertClosed(first, "Nobody has answered this for 30 days");
        assertThat(second.headBranch()).isNotEqualTo(first.headBranch());
    }

    @Test
    void one_that_somebody_pushes_to_while_it_is_being_closed_stays_open_without_a_word() {
        stage.schedule();
        FakePullRequest theirs = stage.scored(stage.cleanup());
        stage.clock().pass(Duration.ofDays(31));
        bot.steps().before("writableRemote", 1, () -> theirs.push(Map.of("notes.py", "n = 1\n")));

        stage.anHourPasses();

        assertThat(theirs.isOpen()).isTrue();
        assertThat(theirs.comments()).extracting(IssueComment::body).noneMatch(said -> said.contains("closed"));
        assertThat(shop.file(theirs.headBranch(), "notes.py")).isPresent();
    }

    @Test
    void one_of_a_schedule_that_is_gone_is_looked_at_as_before() {
        stage.schedule();
        FakePullRequest first = stage.scored(stage.cleanup());
        shop.commit("main", Map.of(CrankedStage.CONFIG, "check:\n  - [sh, -eu, check]\n"));

        stage.clock().pass(Duration.ofDays(31));
        stage.anHourPasses();

        assertClosed(first, "Nobody has answered this for 30 days");
    }

    private void assertClosed(FakePullRequest stale, String why) {
        assertThat(stale.nextComment().body()).contains(why);
        assertThat(stale.nextChange()).contains("closed");
        assertThat(stale.isOpen()).isFalse();
        assertThat(shop.hasBranch(stale.headBranch())).isFalse();
    }

    @Test
    void one_that_somebody_pushed_to_is_left_to_them_for_good() {
        stage.schedule();
        FakePullRequest theirs = stage.cleanup();
        theirs.push(Map.of("notes.py", "n = 1\n"));

        stage.clock().pass(Duration.ofDays(60));
        stage.aDayPasses();

        assertThat(theirs.isOpen()).isTrue();
        assertThat(shop.file(theirs.headBranch(), "notes.py")).isPresent();
        stage.nothingIsProposed();
    }

    @Test
    void what_a_person_closed_is_not_proposed_again() {
        stage.schedule();
        stage.cleanup().close("ada");

        stage.aDayPasses();

        stage.nothingIsProposed();
    }
}
