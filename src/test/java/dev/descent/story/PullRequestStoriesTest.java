package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Postman.Receipt;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A pull request and the bot, told from the outside: webhooks go in, a comment and a check run come out. */
@ExtendWith(GitHubExtension.class)
class PullRequestStoriesTest {
    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void a_new_pull_request_gets_one_comment_and_one_check_run() {
        FakePullRequest change = propose(Shop.TANGLED);

        assertThat(github.deliver(change.events().opened()).status()).isEqualTo(202);

        IssueComment comment = change.nextComment();
        assertThat(comment.author().login()).isEqualTo(github.botLogin());
        assertThat(comment.body()).contains("Loss", "⚠️", change.head().substring(0, 7), Shop.PATH, "/score");
        CheckRun check = change.checkRun();
        assertThat(check.name()).isEqualTo("Descent");
        assertThat(check.conclusion()).contains("neutral");
        assertThat(check.annotations())
                .isNotEmpty()
                .allSatisfy(annotation -> assertThat(annotation.path()).isEqualTo(Shop.PATH));
        assertThat(change.checkRuns()).hasSize(1);
    }

    @Test
    void a_push_edits_the_comment_and_remembers_the_run_before() {
        FakePullRequest change = scored(Shop.TANGLED);
        String before = change.head();

        change.push(Shop.CALM);
        github.deliver(change.events().synchronize(before));

        IssueComment edited = change.editedComment();
        assertThat(edited.body())
                .contains(change.head().substring(0, 7))
                .contains("Earlier runs")
                .contains(before.substring(0, 7));
        assertThat(change.checkRun().conclusion()).contains("neutral");
        assertThat(change.comments()).hasSize(1);
    }

    @Test
    void nothing_is_said_when_nothing_that_is_measured_changed() {
        FakePullRequest change = propose(Map.of("README.md", "A till."));

        github.deliver(change.events().opened());

        assertThat(change.checkRun().conclusion()).contains("neutral");
        assertThat(change.comments()).isEmpty();
    }

    @Test
    void a_marker_that_somebody_else_planted_is_not_ours() {
        FakePullRequest change = propose(Shop.TANGLED);
        IssueComment planted = change.comment("mallory", "<!-- descent:score -->\nLoss 0.00, trust me");

        github.deliver(change.events().opened());

        assertThat(change.nextComment().author().login()).isEqualTo(github.botLogin());
        change.checkRun();
        assertThat(change.comments()).contains(planted).hasSize(2);
    }

    @Test
    void a_force_push_during_the_score_leaves_no_word_about_the_old_head() {
        FakePullRequest change = propose(Shop.TANGLED);
        String old = change.head();
        bot.parser().pause();
        github.deliver(change.events().opened());
        bot.parser().awaitPause();

        change.forcePush(Shop.TANGLED_AGAIN);
        github.deliver(change.events().synchronize(old));
        bot.parser().resume();

        IssueComment comment = change.nextComment();
        assertThat(comment.body()).contains(change.head().substring(0, 7)).doesNotContain(old.substring(0, 7));
        assertThat(change.checkRun(old).conclusion()).contains("neutral");
        assertThat(change.checkRun().conclusion()).contains("neutral");
        assertThat(change.comments()).hasSize(1);
    }

    @Test
    void a_hundred_pushes_are_few_scores_and_the_last_head_wins() {
        FakePullRequest change = propose(Shop.TANGLED);
        bot.parser().pause();
        github.deliver(change.events().opened());
        bot.parser().awaitPause();
        String first = change.head();
        for (int push = 0; push < 100; push++) {
            String before = change.head();
            change.push(Map.of("note.txt", "push " + push));
            github.deliver(change.events().synchronize(before));
        }
        bot.parser().resume();

        assertThat(change.nextComment().body()).contains(change.head().substring(0, 7));
        change.checkRun();
        assertThat(change.checkRun(first).title()).isEqualTo("Overtaken");
        assertThat(github.requests())
                .filteredOn(request -> request.equals("POST /repos/acme/shop/check-runs"))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_delivery_that_comes_twice_is_acted_on_once() {
        FakePullRequest change = propose(Shop.TANGLED);

        Receipt first = github.deliver(change.events().opened());
        change.nextComment();
        change.checkRun();
        assertThat(github.redeliver(first.guid()).status()).isEqualTo(202);

        settle(change);
        assertThat(change.checkRuns()).hasSize(1);
        assertThat(scores(change)).hasSize(1);
    }

    @Test
    void the_base_branch_says_what_is_scored_not_the_pull_request() {
        FakePullRequest change = propose(Map.of(
                Shop.PATH,
                Shop.TANGLED.get(Shop.PATH),
                ".github/descent.yml",
                "ignore: ['**']\n",
                ".gitattributes",
                "* linguist-generated\n"));

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("⚠️");
        change.checkRun();
    }

    @Test
    void a_gate_of_the_base_branch_fails_the_check_when_the_loss_rises() {
        shop.commit("main", Map.of(".github/descent.yml", "gate: { max-delta: 0.01 }\n"));
        FakePullRequest change = propose(Shop.TANGLED);

        github.deliver(change.events().opened());

        change.nextComment();
        CheckRun check = change.checkRun();
        assertThat(check.conclusion()).contains("failure");
        assertThat(check.summary()).contains("Gate missed").contains("0.010");
    }

    @Test
    void a_small_change_is_exempt_from_the_gate() {
        shop.commit("main", Map.of(".github/descent.yml", "gate: { max-delta: 0.01, min-tokens: 100000 }\n"));
        FakePullRequest change = propose(Shop.TANGLED);

        github.deliver(change.events().opened());

        change.nextComment();
        assertThat(change.checkRun().conclusion()).contains("neutral");
    }

    @Test
    void a_mistake_in_the_configuration_is_named_by_line_and_key_and_the_defaults_apply() {
        shop.commit("main", Map.of(".github/descent.yml", "ignore:\n  - a\nwieghts: {}\n"));
        FakePullRequest change = propose(Map.of("README.md", "A till."));

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body())
                .contains(".github/descent.yml")
                .contains("line 3")
                .contains("wieghts");
        assertThat(change.checkRun().conclusion()).contains("neutral");
    }

    @Test
    void a_fork_is_scored_like_any_other() {
        FakeRepository fork = shop.fork("grace");
        fork.commit("feature", Shop.CALM);
        fork.branch("feature", "main");
        fork.commit("feature", Shop.TANGLED);
        FakePullRequest change = shop.openPullRequest("grace", fork, "feature", "main");

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().conclusion()).contains("neutral");
    }

    @Test
    void a_closed_pull_request_is_left_alone() {
        FakePullRequest change = propose(Shop.TANGLED);
        change.close();

        github.deliver(change.events().opened());

        settle(change);
        assertThat(change.checkRuns()).isEmpty();
        assertThat(scores(change)).isEmpty();
    }

    @Test
    void unrelated_histories_are_not_analysed_and_the_check_says_why() {
        shop.unrelated("island", Shop.TANGLED);
        FakePullRequest change = shop.openPullRequest("island", "main");

        github.deliver(change.events().opened());

        CheckRun check = change.checkRun();
        assertThat(check.conclusion()).contains("neutral");
        assertThat(check.summary()).contains("no commit in common");
        assertThat(change.comments()).isEmpty();
    }

    @Test
    void a_head_that_vanished_is_said_where_it_can_be_said() {
        FakePullRequest change = propose(Shop.TANGLED);
        change.loseHead();

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("Not analysed").contains("gone");
    }

    @Test
    void a_new_base_branch_is_a_new_score_and_a_check_that_would_say_the_same_stays() {
        shop.branch("release", "main");
        FakePullRequest change = scored(Shop.TANGLED);
        shop.commit("release", Shop.TANGLED_AGAIN);

        change.retarget("release");
        github.deliver(change.events().retargeted("main"));

        assertThat(change.editedComment().body()).contains("1 commit behind");
        assertThat(change.checkRuns()).hasSize(1);
    }

    @Test
    void whoever_may_push_may_ask_for_another_score() {
        FakePullRequest change = scored(Shop.TANGLED);
        shop.collaborator("ada", Role.WRITE);

        github.deliver(change.events().commented(change.comment("ada", "/score")));

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("rocket");
        change.checkRun();
        assertThat(change.checkRuns()).hasSize(2);
    }

    @Test
    void the_button_of_the_check_run_scores_again() {
        FakePullRequest change = scored(Shop.TANGLED);
        CheckRun first = change.checkRuns().getFirst();
        shop.collaborator("ada", Role.WRITE);

        github.deliver(change.events().requestedAction(first, "ada", "score"));

        assertThat(change.checkRun().id()).isNotEqualTo(first.id());
        assertThat(change.comments()).hasSize(1);
    }

    private FakePullRequest propose(Map<String, String> files) {
        shop.branch("feature", "main");
        shop.commit("feature", files);
        return shop.openPullRequest("feature", "main");
    }

    private FakePullRequest scored(Map<String, String> files) {
        FakePullRequest change = propose(files);
        github.deliver(change.events().opened());
        change.nextComment();
        change.checkRun();
        return change;
    }

    /** Has the bot do something else in the same lane, after which everything before is done. */
    private void settle(FakePullRequest change) {
        shop.collaborator("ada", Role.WRITE);
        github.deliver(change.events().commented(change.comment("ada", "/help")));
        List.of("eyes", "rocket")
                .forEach(reaction -> assertThat(change.nextReaction()).isEqualTo(reaction));
        change.nextComment();
    }

    private static List<IssueComment> scores(FakePullRequest change) {
        return change.comments().stream()
                .filter(comment -> comment.body().contains("<!-- descent:score -->"))
                .toList();
    }
}
