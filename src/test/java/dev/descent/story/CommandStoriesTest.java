package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask for on a pull request, who may, and what they get. */
class CommandStoriesTest {
    private Stage stage;
    private FakeGitHub github;
    private FakeRepository shop;

    @BeforeEach
    void start(@TempDir Path folder) {
        stage = new Stage(folder);
        github = stage.github();
        shop = stage.shop();
        shop.commit("main", Shop.CALM);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void a_function_is_explained_at_base_and_head() {
        FakePullRequest change = scored(Shop.TANGLED);

        say(change, "ada", "/explain " + Shop.PATH + ":main");

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body())
                .contains("`" + Shop.PATH + ":4-", "`Till.main`", "/blob/" + change.head() + "/")
                .contains("| Avoidable tokens | Base | Head | Δ |", "| Complexity |")
                .contains("Complexity: `Till.main`", "cognitive complexity", "Predicted if it is mended: −")
                .contains(change.head().substring(0, 7));
        assertThat(change.nextReaction()).isEqualTo("rocket");
    }

    @Test
    void a_file_is_explained_by_what_carries_it() {
        FakePullRequest change = scored(Shop.TANGLED);

        say(change, "ada", "/explain " + Shop.PATH);

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body()).contains("What carries it", "`Till.main`");
        assertThat(change.nextReaction()).isEqualTo("rocket");
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/shop/Tell.java, There is no scored file, src/main/java/shop/Till.java",
        "Till.java, There is no scored file, src/main/java/shop/Till.java",
        "src/main/java/shop/Till.java:mian, has no function or type, Till.main",
        "`@org/team ![x](https://evil.example)`, There is no scored file, ''",
    })
    void who_asks_for_what_is_not_there_hears_what_is_near(String place, String sentence, String near) {
        FakePullRequest change = scored(Shop.TANGLED);

        say(change, "ada", "/explain " + place);

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains(sentence, near).doesNotContain("](https://evil");
    }

    @Test
    void one_command_gets_one_answer_however_often_it_is_delivered() {
        FakePullRequest change = scored(Shop.TANGLED);
        var delivery = change.events().commented(change.comment("ada", "/explain " + Shop.PATH));

        github.deliver(delivery);
        github.deliver(delivery);

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body()).contains("What carries it");
        assertThat(change.nextReaction()).isEqualTo("rocket");
        settle(change);
        assertThat(change.comments())
                .filteredOn(comment -> comment.body().contains("What carries it"))
                .hasSize(1);
    }

    @Test
    void what_is_almost_a_command_is_answered_with_what_is_allowed() {
        FakePullRequest change = scored(Shop.TANGLED);

        say(change, "ada", "/score weights=0");

        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains("`/score` stands alone");
        assertThat(change.checkRuns()).hasSize(1);
    }

    @Test
    void help_tells_what_works_here() {
        FakePullRequest change = propose(Shop.TANGLED);

        say(change, "ada", "/help");

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body())
                .contains("`/score`", "`/explain PATH[:SYMBOL]`", "`/train [PATH…] [epochs N] [term NAME]`", "`/stop`");
        assertThat(change.nextReaction()).isEqualTo("rocket");
    }

    @Test
    void where_no_training_goes_on_there_is_nothing_to_stop() {
        FakePullRequest change = scored(Shop.TANGLED);

        say(change, "ada", "/stop");

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains("No training of this pull request goes on");
    }

    @Test
    void a_push_after_the_command_unbinds_it() {
        FakePullRequest change = scored(Shop.TANGLED);
        stage.clock().pass(Duration.ofSeconds(5));
        IssueComment meant = change.comment("ada", "/train");
        stage.clock().pass(Duration.ofSeconds(5));
        String before = change.head();
        change.push(Shop.TANGLED_AGAIN);
        github.deliver(change.events().synchronize(before));
        change.editedComment();
        change.checkRun();

        github.deliver(change.events().commented(meant));

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body())
                .contains(change.head().substring(0, 7))
                .contains("give the command again");
    }

    @Test
    void a_head_that_the_bot_has_not_shown_anybody_cannot_have_been_meant() {
        FakePullRequest change = propose(Shop.TANGLED);
        stage.clock().pass(Duration.ofSeconds(5));

        say(change, "ada", "/train");

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains("give the command again");
    }

    @Test
    void the_label_is_a_command_of_whoever_sets_it() {
        FakePullRequest change = scored(Shop.TANGLED);
        change.label("train");
        github.deliver(change.events().labeled("ada", "train"));
        assertThat(change.nextComment().body()).contains("Nothing is trained without checks");

        shop.collaborator("mallory", Role.READ);
        FakePullRequest other = stage.propose("other", Shop.TANGLED_AGAIN);
        github.deliver(other.events().labeled("mallory", "train"));
        assertThat(other.nextComment().body()).contains("people who may push");

        github.deliver(change.events().labeled("ada", "bug"));
        settle(change);
    }

    @Test
    void a_label_that_was_set_on_an_older_head_means_that_one() {
        FakePullRequest change = scored(Shop.TANGLED);
        var labeled = change.events().labeled("ada", "train");
        change.push(Shop.TANGLED_AGAIN);

        github.deliver(labeled);

        assertThat(change.nextComment().body()).contains("give the command again");
    }

    @Test
    void a_button_is_a_command_of_whoever_presses_it() {
        FakePullRequest change = scored(Shop.TANGLED);
        CheckRun check = change.checkRuns().getFirst();
        shop.collaborator("mallory", Role.READ);

        github.deliver(change.events().requestedAction(check, "mallory", "score"));

        assertThat(change.nextComment().body()).contains("people who may push");
        settle(change);
        assertThat(change.checkRuns()).hasSize(1);
    }

    @Test
    void the_other_button_trains() {
        FakePullRequest change = scored(Shop.TANGLED);
        CheckRun check = change.checkRuns().getFirst();

        github.deliver(change.events().requestedAction(check, "ada", "train"));

        assertThat(change.nextComment().body()).contains("Nothing is trained without checks");
        settle(change);
    }

    @Test
    void permission_is_what_it_is_now_not_what_it_was() {
        FakePullRequest change = scored(Shop.TANGLED);
        IssueComment comment = change.comment("ada", "/score");
        shop.collaborator("ada", Role.READ);

        github.deliver(change.events().commented(comment));

        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains("people who may push");
    }

    private void say(FakePullRequest change, String login, String text) {
        stage.say(change, login, text);
    }

    private FakePullRequest propose(Map<String, String> files) {
        return stage.propose("feature", files);
    }

    private FakePullRequest scored(Map<String, String> files) {
        return stage.scored(propose(files));
    }

    private void settle(FakePullRequest change) {
        stage.settle(change);
    }
}
