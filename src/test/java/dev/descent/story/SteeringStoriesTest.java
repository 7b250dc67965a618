package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.ReviewComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say in a review of the bot's changes steers a further epoch on their branch. */
class SteeringStoriesTest {
    private static final List<String> GATES =
            List.of("src/gate.py", "src/gate1.py", "src/gate2.py", "src/gate3.py", "src/gate4.py", "src/gate5.py");

    private Stage stage;
    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;
    private FakePullRequest followUp;

    @BeforeEach
    void start(@TempDir Path folder) {
        stage = new Stage(folder);
        github = stage.github();
        shop = stage.shop();
        shop.collaborator("eve", Role.READ);
        bot = stage.bot();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private void train(Map<String, String> base) {
        FakePullRequest change = Gates.scored(stage, base);
        followUp = Gates.trained(stage, change, "/train epochs 1");
        bot.awaitRest();
    }

    private List<String> mended() {
        return GATES.stream()
                .filter(path -> !shop.file(followUp.headBranch(), path).equals(shop.file("feature", path)))
                .toList();
    }

    /** The first file that the run hasn't come to yet. */
    private String open() {
        List<String> open = new ArrayList<>(GATES);
        open.removeAll(mended());
        return open.getFirst();
    }

    private List<String> said() {
        bot.awaitRest();
        return followUp.comments().stream().map(IssueComment::body).toList();
    }

    @Test
    void a_remark_on_a_line_has_the_next_epoch_leave_that_place_alone() {
        train(Gates.checked());
        String spared = open();
        String tip = followUp.head();

        ReviewComment remark = followUp.lineComment("ada", spared, 2, "Not this function.");
        github.deliver(followUp.events().lineCommented(remark));

        assertThat(said()).as("it is answered where it was made").isEmpty();
        assertThat(followUp.replies(remark)).singleElement().asString().contains("It is pushed to this branch.");
        assertThat(followUp.nextChange()).contains("#### After a review: Loss ");
        assertThat(followUp.body())
                .startsWith("### Loss ")
                .contains("#### After a review: Loss ", "What people who may push here say in a review");
        assertThat(mended()).doesNotContain(spared);
        assertThat(followUp.head()).isNotEqualTo(tip);
        assertThat(shop.mergeBase(tip, followUp.headBranch()))
                .as("fast-forward")
                .isEqualTo(tip);
        assertThat(bot.records().proposals())
                .as("nobody edited it")
                .singleElement()
                .asString()
                .endsWith("open");
    }

    @Test
    void a_review_is_heard_as_a_whole_and_a_suggestion_is_left_to_people() {
        train(Gates.checked());
        List<String> before = mended();

        ReviewComment suggestion = followUp.lineComment("ada", open(), 2, "```suggestion\nreturn True\n```");
        github.deliver(followUp.events().lineCommented(suggestion));
        assertThat(said()).isEmpty();
        assertThat(followUp.replies(suggestion)).singleElement().asString().contains("A suggestion is yours to commit");
        assertThat(mended()).isEqualTo(before);

        github.deliver(followUp.events().reviewed(followUp.review("ada", "CHANGES_REQUESTED", "Go on, please.")));
        assertThat(said()).singleElement().asString().contains("#pullrequestreview-", "It is pushed to this branch.");
        assertThat(followUp.nextChange()).contains("After a review");
        assertThat(mended()).hasSizeGreaterThan(before.size());
    }

    @Test
    void strangers_bots_and_those_who_approve_are_not_heard() {
        train(Gates.checked());
        List<String> before = mended();

        github.deliver(followUp.events().lineCommented(followUp.lineComment("eve", open(), 2, "Go on.")));
        github.deliver(followUp.events().lineCommented(followUp.lineComment("helper[bot]", open(), 2, "Go on.")));
        github.deliver(followUp.events().reviewed(followUp.review("ada", "APPROVED", "Nice.")));

        assertThat(said()).isEmpty();
        assertThat(mended()).isEqualTo(before);
    }

    @Test
    void a_branch_that_somebody_pushed_to_is_not_steered_any_more() {
        train(Gates.checked());
        followUp.push(Map.of("notes.py", "n = 1\n"));
        String theirs = followUp.head();

        github.deliver(followUp.events().reviewed(followUp.review("ada", "COMMENTED", "Go on, please.")));

        assertThat(said()).isEmpty();
        assertThat(followUp.head()).isEqualTo(theirs);
    }

    @Test
    void people_steer_as_often_as_a_run_has_epochs() {
        train(Gates.checkedWith("budgets:\n  epochs: 1\n"));
        github.deliver(followUp.events().reviewed(followUp.review("ada", "COMMENTED", "Go on, please.")));
        assertThat(said()).hasSize(1);
        assertThat(followUp.nextChange()).contains("After a review");
        List<String> before = mended();

        github.deliver(followUp.events().reviewed(followUp.review("ada", "COMMENTED", "And on.")));

        assertThat(said()).hasSize(2).last().asString().contains("steered 1 epochs on this branch");
        assertThat(mended()).isEqualTo(before);
    }
}
