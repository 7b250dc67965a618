package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code /train} whose process dies, or that GitHub tells late of what is there. */
class KilledTrainingStoriesTest {
    private CrankedStage stage;
    private FakeRepository shop;
    private HandCrankedBot bot;
    private FakePullRequest change;

    @BeforeEach
    void a_pull_request_was_scored(@TempDir Path folder) {
        stage = new CrankedStage(folder);
        shop = stage.shop();
        bot = stage.bot();
        shop.collaborator("ada", Role.WRITE);
        shop.commit("main", Gates.checked());
        shop.branch("feature", "main");
        shop.commit("feature", Gates.tangledFiles());
        change = shop.openPullRequest("feature", "main");
        bot.receive(change.events().opened());
        bot.work();
        change.nextComment();
        change.checkRun();
        stage.clock().pass(Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        stage.github().readAll();
        stage.close();
    }

    /** The comment that follows the run, in the end. */
    private String train() {
        bot.receive(change.events().commented(change.comment("ada", "/train epochs 1")));
        bot.work();
        return change.comments().stream()
                .map(IssueComment::body)
                .filter(body -> body.contains("descent:train:"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private void diesAfterProposing(Runnable event) {
        bot.steps().after("propose", 1, () -> {
            event.run();
            throw new Steps.Killed("after propose");
        });
    }

    @Test
    void what_was_proposed_before_the_pull_request_moved_on_is_remembered_nevertheless() {
        diesAfterProposing(() -> change.push(Map.of("README.md", "Gates.")));

        String said = train();

        FakePullRequest followUp = shop.nextPullRequest();
        assertThat(said).contains("It is proposed in #" + followUp.number());
        assertThat(bot.proposals(shop))
                .singleElement()
                .satisfies(known -> assertThat(known.number()).isEqualTo(followUp.number()));
    }

    @Test
    void where_github_is_late_to_show_what_was_proposed_the_bot_looks_again() {
        diesAfterProposing(
                () -> stage.github().failNext("GET", "/repos/acme/shop/pulls", new Trouble.Outdated("[]"), 2));

        String said = train();

        FakePullRequest followUp = shop.nextPullRequest();
        assertThat(said).contains("It is proposed in #" + followUp.number());
        assertThat(stage.github().requests())
                .filteredOn("POST /repos/acme/shop/pulls"::equals)
                .hasSize(2);
        assertThat(bot.proposals(shop)).hasSize(1);
    }
}
