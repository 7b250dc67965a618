package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.ReviewComment;
import dev.descent.fake.state.Role;
import dev.descent.train.pace.Contribution.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a cleanup pull request that is open. */
class OpenCleanupStoriesTest {
    private static final String TWO_AT_A_TIME = """
            check:
              - [sh, -eu, check]
            schedule:
              cron: 0 6 * * *
              open-pull-requests: 2
            budgets:
              epochs: 1
            """;

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
        shop.collaborator("ada", Role.WRITE);
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

    private void say(FakePullRequest cleanup, String text) {
        bot.receive(cleanup.events().commented(cleanup.comment("ada", text)));
    }

    @Test
    void stop_on_an_open_one_ends_the_run_that_goes_on_in_the_default_branch() {
        stage.schedule();
        // GitHub tells to the second when somebody pushed last.
        stage.clock().pass(Duration.ofSeconds(1));
        shop.commit("main", Gates.tangledFiles(6, 12));
        shop.commit("main", Map.of(CrankedStage.CONFIG, TWO_AT_A_TIME));
        bot.lookAtCalendar();
        bot.work();
        stage.cleanup().merge("ada");
        FakePullRequest open = stage.scored(stage.cleanup());
        stage.gym().duringTheNextRun(() -> {
            say(open, "/stop");
            bot.takeUp(bot.lane(shop, open));
        });

        stage.aDayPasses();

        assertThat(open.nextReaction()).isEqualTo("eyes");
        assertThat(open.nextReaction()).isEqualTo("rocket");
        stage.nothingIsProposed();
        assertThat(stage.cleanup().number()).as("the next time is another").isGreaterThan(open.number());
    }

    @Test
    void stop_where_nothing_goes_on_says_so() {
        stage.schedule();
        FakePullRequest open = stage.scored(stage.cleanup());

        say(open, "/stop");
        bot.work();

        assertThat(open.nextReaction()).isEqualTo("eyes");
        assertThat(open.nextReaction()).isEqualTo("confused");
        assertThat(open.nextComment().body()).contains("No training of this pull request goes on.");
    }

    @Test
    void a_review_steers_a_further_epoch_on_its_branch() {
        stage.schedule();
        FakePullRequest open = stage.scored(stage.cleanup());
        String tip = open.head();

        ReviewComment remark = open.lineComment("ada", "src/gate5.py", 2, "Not this function.");
        bot.receive(open.events().lineCommented(remark));
        bot.work();

        assertThat(open.replies(remark)).singleElement().asString().contains("It is pushed to this branch.");
        assertThat(open.nextChange()).contains("After a review");
        assertThat(shop.mergeBase(tip, open.headBranch())).as("fast-forward").isEqualTo(tip);
        assertThat(bot.proposals(shop))
                .singleElement()
                .satisfies(own -> assertThat(own.isEdited()).isFalse());
        stage.nothingIsProposed();
    }

    @Test
    void train_and_the_label_train_it_like_any_other() {
        stage.schedule();
        FakePullRequest open = stage.cleanup();

        FakePullRequest followUp = stage.trained(open);

        assertThat(followUp.baseBranch()).isEqualTo(open.headBranch());
        open.label("train");
        bot.receive(open.events().labeled("ada", "train"));
        bot.work();
        assertThat(open.nextComment().body()).contains("still open, pull request " + followUp.number());
        assertThat(bot.proposals(shop))
                .extracting(own -> own.origin().kind())
                .containsExactly(Kind.CLEANUP, Kind.FOLLOW_UP);
    }
}
