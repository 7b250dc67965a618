package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.InstallationId;
import dev.descent.bot.Lane;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code /train} whose process dies, that GitHub tells late of what is there, or that has to wait for another one. */
class TrainingTroubleStoriesTest {
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
        change = scored("feature");
    }

    private FakePullRequest scored(String branch) {
        FakePullRequest opened = shop.openPullRequest(branch, "main");
        bot.receive(opened.events().opened());
        bot.work();
        opened.nextComment();
        opened.checkRun();
        stage.clock().pass(Duration.ofSeconds(5));
        return opened;
    }

    @AfterEach
    void stop() {
        stage.github().readAll();
        stage.close();
    }

    /** The comment that follows the run, in the end. */
    private String train() {
        return train(change, "/train epochs 1");
    }

    private String train(FakePullRequest trained, String command) {
        bot.receive(trained.events().commented(trained.comment("ada", command)));
        bot.work();
        return trained.comments().stream()
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

    @Test
    void where_the_base_moved_and_what_was_kept_conflicts_with_it_the_line_stops() {
        shop.commit("main", Gates.tangledFiles());
        shop.branch("late", "main");
        shop.commit("late", Map.of("src/new.py", Gates.CALM));
        FakePullRequest late = scored("late");
        bot.steps().after("addComment", 1, () -> shop.commit("main", Map.of("src/gate1.py", Gates.CALM)));

        String said = train(late, "/train src/gate1.py epochs 1");

        assertThat(said).contains("**Halted, somebody has to look:** `main` moved while this was trained");
        assertThat(bot.proposals(shop)).isEmpty();
    }

    @Test
    void whoever_waits_for_another_training_asks_github_nothing_meanwhile() {
        shop.branch("other", "feature");
        shop.commit("other", Map.of("README.md", "Gates."));
        FakePullRequest other = scored("other");
        Lane lane = new Lane(new InstallationId(shop.installation().id()), "acme/shop#" + other.number());
        AtomicReference<Optional<Duration>> again = new AtomicReference<>(Optional.empty());
        AtomicInteger asked = new AtomicInteger();
        bot.steps().before("propose", 1, () -> {
            bot.receive(other.events().commented(other.comment("ada", "/train epochs 1")));
            bot.takeUp(lane);
            int before = stage.github().requests().size();
            again.set(bot.takeUp(lane.training()));
            asked.set(stage.github().requests().size() - before);
        });

        assertThat(train()).contains("It is proposed in");

        assertThat(again.get()).contains(Duration.ofSeconds(15));
        assertThat(asked).hasValue(0);
        assertThat(other.comments().getLast().body()).as("then it is its turn").contains("It is proposed in");
    }
}
