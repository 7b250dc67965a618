package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.Delivery;
import dev.descent.bot.DeliveryId;
import dev.descent.bot.Inbox;
import dev.descent.bot.Lane;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.Level;
import dev.descent.fake.state.Role;
import dev.descent.store.Database;
import dev.descent.store.SqlInbox;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How work that could not be done comes back, and what is said where it can't. */
@ExtendWith(GitHubExtension.class)
class RecoveryStoriesTest {
    private static final String CHECK_RUN = "/repos/acme/shop/check-runs/\\d+";

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
    void a_suspended_installation_is_waited_for_and_then_served() {
        shop.installation().suspend(true);
        github.deliver(change.events().opened());
        await(() -> github.requests().stream().anyMatch(request -> request.endsWith("/access_tokens")));
        bot.stop();
        bot.startAgain();

        shop.installation().suspend(false);
        github.deliver(github.installationChanged("unsuspend", shop.installation()));

        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
    }

    @Test
    void when_github_is_away_longer_than_we_are_patient_the_score_comes_once_it_is_back() {
        github.failNext("*", "/.*", Trouble.status(502), 20);

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
        assertThat(change.comments()).hasSize(1);
    }

    @Test
    void a_check_run_that_could_not_be_completed_is_completed_at_the_next_start() {
        github.failNext("PATCH", CHECK_RUN, Trouble.status(403), 2);
        github.deliver(change.events().opened());
        change.nextComment();
        github.deliver(change.events().commented(change.comment("ada", "/help")));
        assertThat(change.nextReaction()).isEqualTo("eyes");
        change.nextComment();
        assertThat(change.nextReaction()).isEqualTo("rocket");
        bot.stop();

        bot.startAgain();

        CheckRun check = change.checkRun();
        assertThat(check.title()).isEqualTo("Not analysed");
        assertThat(check.conclusion()).contains("neutral");
    }

    @Test
    void a_delivery_that_kills_the_process_again_and_again_is_not_tried_once_more() {
        bot.stop();
        List<DeliveryId> poison = List.of(new DeliveryId("poison"));
        try (Database database = Database.open(bot.settings().database())) {
            Inbox inbox = new SqlInbox(database, Clock.systemUTC());
            Webhook opened = change.events().opened();
            inbox.add(
                    new Delivery(
                            poison.getFirst(), opened.event(), opened.payload().toString()),
                    Lane.parse(shop.installation().id() + "/acme/shop#" + change.number()));
            for (int crash = 0; crash < RunningBot.IMPATIENT.retries().attempts(); crash++) {
                inbox.begin(poison);
            }
        }

        bot.startAgain();

        assertThat(change.nextComment().body()).contains("Sorry");
        assertThat(change.checkRuns()).isEmpty();
    }

    @Test
    void a_check_run_that_github_does_not_take_is_no_vanished_head() {
        github.failNext("POST", "/repos/acme/shop/check-runs", Trouble.status(422), 1);

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("Sorry").doesNotContain("head");
        assertThat(change.checkRuns()).isEmpty();
    }

    @Test
    void a_check_run_has_no_more_annotations_than_github_takes() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            files.put(
                    "src/main/java/shop/Till" + i + ".java",
                    Shop.TANGLED.get(Shop.PATH).replace("Till", "Till" + i));
        }
        change.push(files);

        github.deliver(change.events().opened());

        change.nextComment();
        assertThat(change.checkRun().annotations()).hasSize(50);
    }

    @Test
    void a_head_that_never_rests_is_given_up_and_no_check_stays_open() {
        AtomicInteger pushes = new AtomicInteger();
        bot.parser()
                .trouble(() -> change.forcePush(Map.of(
                        Shop.PATH,
                        Shop.CALM.get(Shop.PATH).replace("length", "length + " + pushes.incrementAndGet()))));

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("Sorry");
        assertThat(shop.checkRuns()).hasSizeGreaterThanOrEqualTo(2).allMatch(CheckRun::isCompleted);
    }

    @Test
    void a_class_that_is_missing_ends_in_an_apology_too() {
        bot.parser().trouble(() -> {
            throw new NoClassDefFoundError("libtree-sitter");
        });

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).contains("Sorry");
        assertThat(change.checkRun().title()).isEqualTo("Not analysed");
    }

    @Test
    void a_score_does_not_depend_on_reactions() {
        github.failNext("POST", "/repos/acme/shop/issues/comments/\\d+/reactions", Trouble.status(403), 2);

        github.deliver(change.events().commented(change.comment("ada", "/score")));

        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
    }

    @Test
    void an_installation_that_has_not_accepted_writing_issues_is_scored_as_before() {
        shop.installation().permissions().put("issues", Level.READ);

        github.deliver(change.events().commented(change.comment("ada", "/score")));

        assertThat(change.nextComment().body()).contains("⚠️");
        assertThat(change.checkRun().title()).contains("Loss");
        bot.awaitRest();
        assertThat(github.requests()).noneMatch(request -> request.endsWith("/reactions"));
    }

    @Test
    void whom_github_does_not_know_commands_nothing() {
        github.failNext("GET", "/repos/acme/shop/collaborators/ada/permission", Trouble.status(404), 1);

        github.deliver(change.events().commented(change.comment("ada", "/score")));

        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains("people who may push");
    }

    @Test
    void a_command_on_a_closed_pull_request_is_answered() {
        change.close();

        github.deliver(change.events().commented(change.comment("ada", "/score")));

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains("closed");
        assertThat(change.checkRuns()).isEmpty();
    }

    @Test
    void a_check_of_an_old_head_that_is_asked_for_again_is_completed() {
        github.deliver(change.events().opened());
        change.nextComment();
        CheckRun first = change.checkRun();
        String old = change.head();
        change.push(Shop.TANGLED_AGAIN);

        github.deliver(change.events().rerequested(first, "ada"));

        CheckRun again = change.checkRun(old);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.title()).isEqualTo("Overtaken");
        change.editedComment();
        assertThat(change.checkRun().title()).contains("Loss");
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
