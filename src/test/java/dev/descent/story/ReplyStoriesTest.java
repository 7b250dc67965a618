package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.PullRequest.Review;
import dev.descent.fake.state.ReviewComment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remarks on the bot's changes are answered where they were made. */
class ReplyStoriesTest {
    private static final String DONE = "It is pushed to this branch.";
    private static final String ELSEWHERE = "heard together with [another remark](";

    private CrankedStage stage;
    private HandCrankedBot bot;
    private FakePullRequest followUp;

    @BeforeEach
    void aFollowUp(@TempDir Path folder) {
        stage = new CrankedStage(folder);
        bot = stage.bot();
        FakeRepository shop = stage.shop();
        shop.commit("main", Gates.checked());
        shop.branch("feature", "main");
        shop.commit("feature", Gates.tangledFiles());
        followUp = stage.trained(shop.openPullRequest("feature", "main"));
        followUp.comments();
    }

    @AfterEach
    void stop() {
        stage.github().readIssues();
        stage.close();
    }

    private ReviewComment remark(String path, String text) {
        ReviewComment remark = followUp.lineComment("ada", path, 2, text);
        bot.receive(followUp.events().lineCommented(remark));
        return remark;
    }

    private List<String> conversation() {
        return followUp.comments().stream()
                .map(IssueComment::body)
                .filter(body -> !body.contains("descent:score"))
                .toList();
    }

    private void assertPushed() {
        assertThat(followUp.nextChange()).contains("After a review");
    }

    @Test
    void one_on_a_line_is_answered_below_it_and_so_is_whatever_is_added_there() {
        ReviewComment remark = remark("src/gate5.py", "Not this function.");
        bot.work();
        assertThat(followUp.replies(remark))
                .singleElement()
                .satisfies(reply -> assertThat(reply).contains(DONE).doesNotContain("what you wrote"));
        assertPushed();

        ReviewComment more = followUp.reply("ada", remark, "Nor that.");
        bot.receive(followUp.events().lineCommented(more));
        bot.work();
        assertThat(followUp.replies(remark)).hasSize(2);
        assertThat(conversation()).isEmpty();
        assertPushed();
    }

    @Test
    void an_answer_that_got_lost_is_not_given_twice() {
        ReviewComment remark = remark("src/gate5.py", "Not this function.");
        stage.github().failNext("POST", "/repos/acme/shop/pulls/.*/replies", new Trouble.DropAnswer(), 1);

        bot.work();

        assertThat(followUp.replies(remark)).singleElement().asString().contains(DONE);
        assertPushed();
    }

    @Test
    void those_that_are_heard_together_have_one_answer_to_which_the_others_point() {
        ReviewComment first = remark("src/gate4.py", "Not this function.");
        ReviewComment second = remark("src/gate5.py", "Nor this.");
        Review review = followUp.review("ada", "COMMENTED", "Go on with the others.");
        bot.receive(followUp.events().reviewed(review));
        bot.work();

        String link = followUp.url() + "#discussion_r" + first.id();
        assertThat(followUp.replies(first)).singleElement().asString().contains("[what you wrote](" + link, DONE);
        assertThat(followUp.replies(second)).singleElement().asString().contains(ELSEWHERE + link);
        assertThat(conversation()).singleElement().asString().contains(ELSEWHERE + link);
        assertPushed();
    }

    @Test
    void where_the_thread_is_gone_the_answer_is_in_the_conversation() {
        ReviewComment remark = remark("src/gate5.py", "Not this function.");
        followUp.delete(remark);

        bot.work();

        assertThat(conversation()).singleElement().asString().contains(DONE);
        assertPushed();
    }
}
