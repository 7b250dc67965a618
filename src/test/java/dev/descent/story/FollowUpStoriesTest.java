package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.state.Role;
import dev.descent.train.pace.Contribution;
import dev.descent.train.pace.Contribution.End;
import dev.descent.train.pace.Contribution.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a follow-up when the pull request that it was made for ends, or nobody wants either of them. */
class FollowUpStoriesTest {
    private CrankedStage stage;
    private FakeRepository shop;
    private HandCrankedBot bot;
    private FakePullRequest change;
    private FakePullRequest followUp;

    @BeforeEach
    void aPullRequestThatWasTrained(@TempDir Path folder) {
        stage = new CrankedStage(folder);
        shop = stage.shop();
        bot = stage.bot();
        shop.collaborator("ada", Role.WRITE);
        shop.commit("main", Gates.checked());
        shop.branch("feature", "main");
        shop.commit("feature", Gates.tangledFiles());
        change = shop.openPullRequest("feature", "main");
        followUp = stage.trained(change);
    }

    @AfterEach
    void stop() {
        stage.github().readIssues();
        stage.close();
    }

    private Optional<Ending> ending() {
        return bot.proposals(shop).stream()
                .filter(each -> each.number() == followUp.number())
                .findFirst()
                .map(Contribution::fate)
                .flatMap(Contribution.Fate::end)
                .map(End::how);
    }

    private void assertIsWithdrawn(String why) {
        assertThat(followUp.nextComment().body()).contains(why);
        assertThat(followUp.nextChange()).contains("closed");
        assertThat(followUp.isOpen()).isFalse();
        assertThat(shop.hasBranch(followUp.headBranch())).isFalse();
        assertThat(ending()).contains(Ending.WITHDRAWN);
    }

    @Test
    void whoever_deletes_the_branch_refuses_nothing() {
        shop.deleteBranch("feature");
        assertThat(followUp.isOpen()).as("the host closes it").isFalse();

        bot.receive(followUp.events().closed());
        bot.work();

        assertThat(ending()).contains(Ending.WITHDRAWN);
        stage.anHourPasses();
        assertThat(ending()).contains(Ending.WITHDRAWN);
    }

    @Test
    void whoever_closes_it_after_what_it_was_for_refuses_nothing() {
        change.close("ada");
        stage.clock().pass(Duration.ofMinutes(1));
        followUp.close("ada");

        bot.receive(followUp.events().closed());
        bot.work();

        assertThat(ending()).contains(Ending.WITHDRAWN);
    }

    @Test
    void whoever_closes_it_before_refuses_it_whatever_happens_later() {
        followUp.close("ada");
        stage.clock().pass(Duration.ofMinutes(1));
        change.merge("ada");
        bot.receive(followUp.events().closed());
        bot.work();
        assertThat(ending()).contains(Ending.CLOSED);

        shop.deleteBranch("feature");
        bot.receive(followUp.events().closed());
        bot.work();

        assertThat(ending()).contains(Ending.CLOSED);
    }

    @Test
    void when_its_pull_request_is_merged_and_the_branch_stays_it_is_closed_and_another_may_be_trained_there() {
        change.merge("ada");

        stage.anHourPasses();

        assertIsWithdrawn("Pull request " + change.number() + ", for which this was made, is merged or closed");
        shop.commit("feature", Gates.tangledFiles(6, 9));
        assertThat(stage.trained(shop.openPullRequest("feature", "main")).baseBranch())
                .isEqualTo("feature");
    }

    @Test
    void where_the_host_aims_it_at_the_branch_that_the_other_was_merged_into_people_decide_on_it() {
        change.merge("ada");
        change.deleteBranch("ada");
        assertThat(followUp.baseBranch()).isEqualTo("main");

        stage.anHourPasses();
        assertThat(followUp.isOpen()).isTrue();

        followUp.merge("ada");
        stage.anHourPasses();
        assertThat(ending()).contains(Ending.MERGED);
    }

    @Test
    void one_that_somebody_pushed_to_is_left_to_them() {
        followUp.push(Map.of("notes.py", "n = 1\n"));
        change.merge("ada");

        stage.anHourPasses();

        assertThat(followUp.isOpen()).isTrue();
        assertThat(shop.file(followUp.headBranch(), "notes.py")).isPresent();
        assertThat(followUp.comments()).last().asString().contains("leaves this branch to people");
        followUp.checkRuns();
    }

    @Test
    void a_conflict_is_left_to_those_who_work_on_the_pull_request_that_it_is_for() {
        Gates.tangledFiles().keySet().forEach(path -> shop.commit("feature", Map.of(path, Gates.CALM)));

        stage.anHourPasses();

        assertThat(followUp.isOpen()).isTrue();
        assertThat(ending()).isEmpty();
        change.comments();
        change.checkRuns();
    }

    @Test
    void one_that_nobody_answers_for_a_month_is_closed_with_a_word() {
        stage.clock().pass(Duration.ofDays(30));

        stage.anHourPasses();

        assertIsWithdrawn("Nobody has answered this for 30 days");
        change.comments();
    }
}
