package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Postman.Receipt;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks that never reach the bot are found in GitHub's record of them. */
@ExtendWith(GitHubExtension.class)
class MissedDeliveryStoriesTest {
    private static final String FETCH = "GET /app/hook/deliveries/\\d+";

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
    void a_delivery_that_got_lost_is_acted_on_after_the_next_sweep() {
        github.lose(change.events().opened());

        bot.sweepDeliveries();

        expectScore();
    }

    @Test
    void five_hundred_missed_deliveries_are_all_recovered() {
        List<Receipt> missed = IntStream.range(0, 500)
                .mapToObj(number -> github.lose(change.events()
                        .commented(change.comment("ada", number == 250 ? "/score" : "comment " + number))))
                .toList();

        bot.sweepDeliveries();

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("rocket");
        expectScore();
        assertThat(bot.missing(missed.stream().map(Receipt::guid).toList())).isEmpty();
    }

    @Test
    void what_arrived_is_neither_fetched_nor_done_again() {
        github.deliver(change.events().opened());
        expectScore();
        Receipt lost = github.lose(change.events().commented(change.comment("ada", "/help")));

        bot.sweepDeliveries();

        assertThat(change.nextReaction()).isEqualTo("eyes");
        change.nextComment();
        assertThat(change.nextReaction()).isEqualTo("rocket");
        bot.sweepDeliveries();
        assertThat(bot.missing(List.of(lost.guid()))).isEmpty();
        assertThat(github.requests())
                .filteredOn(request -> request.matches(FETCH))
                .hasSize(1);
    }

    @Test
    void a_sweep_that_breaks_off_is_made_up_for_by_the_next() {
        github.lose(change.events().opened());
        github.failNext("GET", "/app/hook/deliveries/\\d+", Trouble.status(502), 1);
        bot.sweepDeliveries();

        bot.sweepDeliveries();

        expectScore();
    }

    @Test
    void what_github_does_not_keep_any_more_holds_up_nothing() {
        github.lose(change.events().commented(change.comment("ada", "/help")));
        github.lose(change.events().opened());
        github.failNext("GET", "/app/hook/deliveries/\\d+", Trouble.status(404), 1);

        bot.sweepDeliveries();

        expectScore();
    }

    private void expectScore() {
        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
        assertThat(change.checkRuns()).hasSize(1);
    }
}
