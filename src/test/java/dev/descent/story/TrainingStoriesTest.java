package dev.descent.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfigParser;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of {@code /train}: recipes, checks in the real sandbox, and a follow-up pull request. */
class TrainingStoriesTest {
    private Stage stage;
    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(@TempDir Path folder) {
        stage = new Stage(folder);
        github = stage.github();
        shop = stage.shop();
        bot = stage.bot();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private FakePullRequest scored(Map<String, String> base) {
        return Gates.scored(stage, base);
    }

    @Test
    void what_recipes_could_mend_becomes_a_follow_up_pull_request() {
        FakePullRequest change = scored(Gates.checked());

        stage.say(change, "ada", "/train epochs 2");

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body()).contains("Training goes on; `/stop` ends it.");
        FakePullRequest followUp = shop.nextPullRequest();
        assertThat(followUp.baseBranch()).isEqualTo("feature");
        assertThat(followUp.headBranch()).startsWith("descent/train-" + change.number() + "-");
        assertThat(followUp.title()).startsWith("Train #" + change.number() + ": Loss ");
        assertThat(followUp.body())
                .contains("| Epoch | Hotspot | What was done |", "kept, ", "src/gate.py", "Predicted −")
                .contains("ran with the tests of the base: `sh -eu check`", "it cost nothing");
        assertThat(shop.file(followUp.headBranch(), Gates.PATH))
                .hasValueSatisfying(mended ->
                        assertThat(mended).isNotEqualTo(Gates.tangled()).contains(" and "));
        assertThat(shop.file(followUp.headBranch(), "check")).contains(Gates.CHECK);
        assertThat(Gates.untilDone(change)).contains("It is proposed in #" + followUp.number());
    }

    private FakePullRequest followUp(FakePullRequest change) {
        stage.say(change, "ada", "/train epochs 1");
        change.nextReaction();
        change.nextComment();
        FakePullRequest followUp = shop.nextPullRequest();
        Gates.untilDone(change);
        bot.awaitRest();
        return followUp;
    }

    @Test
    void what_becomes_of_a_follow_up_is_remembered() {
        FakePullRequest followUp = followUp(scored(Gates.checked()));
        String name = followUp.number() + " FOLLOW_UP onto feature: ";
        assertThat(bot.records().proposals()).containsExactly(name + "open");

        github.deliver(followUp.events().reviewed(followUp.review("ada", "COMMENTED", "Nice.")));
        bot.awaitRest();
        assertThat(bot.records().proposals()).containsExactly(name + "open, reviewed");

        followUp.close("ada");
        github.deliver(followUp.events().closed());
        bot.awaitRest();
        assertThat(bot.records().proposals()).containsExactly(name + "closed, reviewed");

        followUp.reopen();
        followUp.push(Map.of("NOTES", "a person's"));
        github.deliver(followUp.events().reopened());
        followUp.nextComment();
        followUp.checkRun();
        bot.awaitRest();
        assertThat(bot.records().proposals()).containsExactly(name + "open, reviewed, edited");

        followUp.merge("ada");
        bot.reconcile();
        bot.awaitRest();
        assertThat(bot.records().proposals()).as("nobody told us").containsExactly(name + "merged, reviewed, edited");
        github.readAll();
    }

    @Test
    void where_nobody_says_who_closed_a_follow_up_a_person_may_have() {
        FakePullRequest followUp = followUp(scored(Gates.checked()));
        github.installation("acme").permissions().remove("issues");

        followUp.close("ada");
        github.deliver(followUp.events().closed());
        bot.awaitRest();

        assertThat(bot.records().proposals()).containsExactly(followUp.number() + " FOLLOW_UP onto feature: closed");
        github.readAll();
    }

    @Test
    void people_get_one_follow_up_at_a_time_and_what_they_close_is_not_proposed_again() {
        FakePullRequest change = scored(Gates.checked());
        stage.say(change, "ada", "/train src/gate1.py epochs 1");
        assertThat(change.nextReaction()).isEqualTo("eyes");
        change.nextComment();
        FakePullRequest first = shop.nextPullRequest();
        Gates.untilDone(change);
        assertThat(shop.file(first.headBranch(), "src/gate1.py")).isNotEqualTo(shop.file("feature", "src/gate1.py"));
        assertThat(shop.file(first.headBranch(), "src/gate2.py")).isEqualTo(shop.file("feature", "src/gate2.py"));

        stage.say(change, "ada", "/train src/gate1.py epochs 1");
        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body())
                .contains("still open, pull request " + first.number() + ": merge or close it first.");

        first.close("ada");
        github.deliver(first.events().closed());
        bot.awaitRest();
        stage.say(change, "ada", "/train src/gate1.py epochs 1");
        assertThat(change.nextReaction()).isEqualTo("eyes");
        change.nextComment();
        Gates.untilSaid(change, "Nothing is proposed.");
    }

    @Test
    void without_checks_nothing_is_trained() {
        FakePullRequest change = scored(Map.of(Gates.PATH, Gates.CALM));

        stage.say(change, "ada", "/train");

        assertThat(change.nextReaction()).isEqualTo("eyes");
        String refusal = change.nextComment().body();
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(refusal).contains("Nothing is trained without checks", "`check: [[npm, test]]`");
        assertThat(RepoConfigParser.parse("check: [[npm, test]]".getBytes(UTF_8)))
                .isInstanceOf(ConfigResult.Valid.class);
    }

    @Test
    void checks_that_fail_before_anything_is_changed_refuse_the_run() {
        FakePullRequest change =
                scored(Map.of(Gates.PATH, Gates.CALM, ".github/descent.yml", "check:\n  - [sh, -c, exit 3]\n"));

        stage.say(change, "ada", "/train");

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body()).contains("Refused: ");
        assertThat(change.nextReaction()).isEqualTo("confused");
    }

    @Test
    void a_fork_is_scored_and_never_trained() {
        shop.commit("main", Gates.checked());
        FakeRepository fork = shop.fork("eve");
        fork.commit("main", Map.of(Gates.PATH, Gates.tangled()));
        FakePullRequest change = shop.openPullRequest("eve", fork, "main", "main");
        stage.scored(change);

        stage.say(change, "ada", "/train");

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains("from forks are scored and never trained");
    }
}
