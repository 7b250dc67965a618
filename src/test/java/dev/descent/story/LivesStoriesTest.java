package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.Installation;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Installations are suspended, resumed and deleted; repositories are renamed, transferred, archived and deleted. */
@ExtendWith(GitHubExtension.class)
class LivesStoriesTest {
    private FakeGitHub github;
    private FakeRepository shop;
    private FakePullRequest change;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        shop.collaborator("ada", Role.WRITE);
        change = Shop.tangle(shop);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void when_nobody_says_that_an_installation_is_resumed_the_next_look_finds_out() {
        shop.installation().suspend(true);
        github.deliver(change.events().opened());
        bot.awaitRest();

        shop.installation().suspend(false);
        bot.reconcile();

        expectScore();
    }

    @Test
    void a_deleted_installation_leaves_nothing_behind() {
        score();
        Installation installation = shop.installation();
        github.uninstall(installation);

        github.deliver(github.installationChanged("deleted", installation));

        bot.awaitRest();
        assertNothingIsKept();
        assertThat(bot.records().ofTenants()).isEmpty();
    }

    @Test
    void when_nobody_says_that_an_installation_is_deleted_the_next_look_finds_out() {
        score();
        github.uninstall(shop.installation());

        bot.reconcile();

        bot.awaitRest();
        assertNothingIsKept();
        assertThat(bot.records().ofTenants()).isEmpty();
    }

    @Test
    void work_for_an_installation_that_is_gone_ends_quietly() {
        Webhook opened = change.events().opened();
        github.uninstall(shop.installation());

        github.deliver(opened);

        bot.awaitRest();
        assertThat(bot.records().inState("BURIED")).isEmpty();
    }

    @Test
    void a_repository_that_is_taken_away_leaves_nothing_behind() {
        score();

        github.deliver(shop.leave());

        bot.awaitRest();
        assertNothingIsKept();
    }

    @Test
    void a_repository_that_is_deleted_leaves_nothing_behind() {
        score();

        github.deliver(shop.delete());

        bot.awaitRest();
        assertNothingIsKept();
    }

    @Test
    void when_nobody_says_that_a_repository_is_deleted_the_next_look_finds_out() {
        score();
        shop.delete();

        bot.reconcile();

        bot.awaitRest();
        assertNothingIsKept();
    }

    @Test
    void a_renamed_repository_keeps_its_comment_and_its_history() {
        score();
        String before = change.head();

        github.deliver(shop.rename("store"));
        change.push(Shop.CALM);
        github.deliver(change.events().synchronize(before));

        expectEdit(before);
    }

    @Test
    void a_rename_of_which_nobody_told_us_is_noticed_when_old_news_come() {
        score();
        String before = change.head();
        change.push(Shop.CALM);
        Webhook oldNews = change.events().synchronize(before);
        shop.rename("store");

        github.deliver(oldNews);

        expectEdit(before);
        assertThat(bot.records().inState("BURIED")).isEmpty();
    }

    @Test
    void a_rename_in_the_middle_of_a_score_makes_no_second_comment() {
        bot.parser().pause();
        github.deliver(change.events().opened());
        bot.parser().awaitPause();
        github.deliver(shop.rename("store"));

        bot.parser().resume();

        expectScore();
        bot.awaitRest();
        assertThat(change.comments()).hasSize(1);
    }

    @Test
    void a_rename_of_which_nobody_told_us_is_noticed_by_the_next_look() {
        score();
        String before = change.head();
        shop.rename("store");
        change.push(Shop.CALM);

        bot.reconcile();

        expectEdit(before);
    }

    @Test
    void a_transferred_repository_is_another_tenants_and_keeps_its_one_comment() {
        github.repository("globex/other").commit("main", Shop.CALM);
        score();
        String before = change.head();

        github.deliver(shop.transfer("globex"));
        change.push(Shop.TANGLED_AGAIN);
        github.deliver(change.events().synchronize(before));

        assertThat(change.editedComment().body())
                .contains(change.head().substring(0, 7))
                .doesNotContain("Earlier runs");
        change.checkRun();
        assertThat(change.comments()).hasSize(1);
    }

    @Test
    void nothing_is_tried_in_an_archived_repository_until_it_is_back() {
        shop.archive(true);
        github.deliver(change.events().opened());
        bot.awaitRest();
        assertThat(bot.records().inState("BURIED")).isEmpty();
        assertThat(github.requests()).noneMatch(request -> request.matches("(POST|PATCH) /repos/.*"));

        shop.archive(false);
        bot.reconcile();

        expectScore();
    }

    @Test
    void a_repository_that_is_archived_during_the_score_ends_it_quietly() {
        bot.parser().pause();
        github.deliver(change.events().opened());
        bot.parser().awaitPause();
        shop.archive(true);

        bot.parser().resume();

        bot.awaitRest();
        assertThat(bot.records().inState("BURIED")).isEmpty();
        assertThat(change.comments()).isEmpty();
    }

    @Test
    void a_draft_is_scored_like_any_other() {
        change.draft(true);

        score();
    }

    @Test
    void a_fork_that_was_deleted_does_not_keep_its_pull_request_from_a_word() {
        FakeRepository fork = shop.fork("grace");
        fork.branch("theirs", "main");
        fork.commit("theirs", Shop.TANGLED);
        FakePullRequest theirs = shop.openPullRequest("grace", fork, "theirs", "main");
        theirs.loseHead();

        github.deliver(theirs.events().opened());

        assertThat(theirs.nextComment().body()).contains("Not analysed").contains("gone");
    }

    @Test
    void merge_queues_are_ignored() {
        String queue = "gh-readonly-queue/main/pr-1";
        shop.branch(queue, "main");
        shop.commit(queue, Shop.TANGLED);
        FakePullRequest queued = shop.openPullRequest(queue, "main");

        github.deliver(shop.mergeGroup(queue));
        github.deliver(queued.events().opened());

        assertThat(bot.records().inState("WAITING")).isEmpty();
        assertThat(queued.checkRuns()).isEmpty();
    }

    @Test
    void what_bots_and_we_ourselves_do_is_no_command() {
        score();
        bot.awaitRest();
        IssueComment own = change.comments().getFirst();

        github.deliver(change.events().commented(own));
        github.deliver(change.events().commented(change.comment("renovate[bot]", "/score")));
        github.deliver(change.events().commented(change.comment(github.botLogin(), "/score")));
        github.deliver(change.events().ofCheckRun("created", change.checkRuns().getFirst()));
        github.deliver(
                change.events().ofCheckRun("completed", change.checkRuns().getFirst()));

        assertThat(bot.records().inState("WAITING")).isEmpty();
        assertThat(change.checkRuns()).hasSize(1);
    }

    private void score() {
        github.deliver(change.events().opened());
        expectScore();
    }

    private void expectScore() {
        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
    }

    private void expectEdit(String before) {
        assertThat(change.editedComment().body())
                .contains(change.head().substring(0, 7))
                .contains("Earlier runs")
                .contains(before.substring(0, 7));
        change.checkRun();
        assertThat(change.comments()).hasSize(1);
    }

    private void assertNothingIsKept() {
        assertThat(bot.records().of("acme/shop")).isEmpty();
        assertThat(bot.mirrors()).isEmpty();
    }
}
