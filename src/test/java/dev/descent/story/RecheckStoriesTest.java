package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.CheckRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody wants the checks of a commit run again, and every pull request hears of it whose head that is. */
@ExtendWith(GitHubExtension.class)
class RecheckStoriesTest {
    private static final String FIRST_OF_A_SCORE = "before open";

    private FakeRepository shop;
    private FakePullRequest change;
    private HandCrankedBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        shop.branch("release", "main");
        shop.branch("feature", "main");
        shop.commit("feature", Shop.TANGLED);
        change = shop.openPullRequest("feature", "main");
        bot = new HandCrankedBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void every_pull_request_with_that_head_is_scored_again() {
        FakePullRequest elsewhere = shop.openPullRequest("feature", "release");
        shop.branch("twin", "feature");
        FakePullRequest twin = shop.openPullRequest("twin", "main");
        shop.branch("other", "main");
        shop.commit("other", Shop.TANGLED_AGAIN);
        FakePullRequest other = shop.openPullRequest("other", "main");
        opened(change, elsewhere, twin, other);

        bot.receive(rerequested());
        bot.work();

        assertScored(change, 2);
        assertScored(elsewhere, 2);
        assertScored(twin, 2);
        assertScored(other, 1);
    }

    @Test
    void a_pull_request_from_a_fork_is_found_though_it_is_not_listed() {
        FakeRepository fork = shop.fork("grace");
        fork.branch("theirs", "main");
        fork.commit("theirs", Shop.TANGLED_AGAIN);
        FakePullRequest theirs = shop.openPullRequest("grace", fork, "theirs", "main");
        opened(change, theirs);
        Webhook rerequested = theirs.events().suiteRerequested(theirs.head(), "ada");
        assertThat(rerequested.payload().at("/check_suite/pull_requests")).isEmpty();

        bot.receive(rerequested);
        bot.work();

        assertScored(theirs, 2);
        assertScored(change, 1);
    }

    @Test
    void a_head_that_moved_on_is_answered_and_the_new_one_scored() {
        opened(change);
        String old = change.head();
        change.push(Shop.TANGLED_AGAIN);

        bot.receive(change.events().suiteRerequested(old, "ada"));
        bot.work();

        assertThat(change.checkRun(old).title()).contains("Loss");
        assertThat(change.checkRun(old).title()).isEqualTo("Overtaken");
        assertScored(change, 1);
    }

    @Test
    void a_head_that_nobody_has_any_more_concerns_nobody() {
        FakeRepository fork = shop.fork("grace");
        fork.branch("theirs", "main");
        fork.commit("theirs", Shop.TANGLED_AGAIN);
        FakePullRequest theirs = shop.openPullRequest("grace", fork, "theirs", "main");
        opened(theirs);
        theirs.close();

        bot.receive(theirs.events().suiteRerequested(theirs.head(), "ada"));
        bot.work();

        assertScored(theirs, 1);
        assertThat(change.checkRuns()).isEmpty();
    }

    @Test
    void the_same_event_delivered_twice_is_one() {
        opened(change);
        Webhook rerequested = rerequested();

        bot.receive("the-same-delivery", rerequested);
        bot.receive("the-same-delivery", rerequested);
        bot.work();
        bot.receive("the-same-delivery", rerequested);
        bot.work();

        assertScored(change, 2);
    }

    @Test
    void wherever_the_process_dies_every_pull_request_is_scored_again_once() {
        FakePullRequest elsewhere = shop.openPullRequest("feature", "release");
        opened(change, elsewhere);
        List<String> deaths = new ArrayList<>();
        while (!deaths.contains(FIRST_OF_A_SCORE)) {
            bot.steps().at(deaths.size(), step -> {
                deaths.add(step);
                throw new Steps.Killed(step);
            });
            bot.receive(rerequested());
            bot.work();
            assertScored(change, 1 + deaths.size());
            assertScored(elsewhere, 1 + deaths.size());
        }
        assertThat(deaths).contains("after openPullRequests", "after wake").hasSize(9);
    }

    private Webhook rerequested() {
        return change.events().suiteRerequested(change.head(), "ada");
    }

    private void opened(FakePullRequest... changes) {
        for (FakePullRequest each : changes) {
            bot.receive(each.events().opened());
        }
        bot.work();
        for (FakePullRequest each : changes) {
            each.nextComment();
        }
    }

    /** The pull request has so many scores at its head, and no check run that is open or says something else. */
    private static void assertScored(FakePullRequest change, int times) {
        List<CheckRun> own = change.checkRuns().stream()
                .filter(run -> run.fields().path("external_id").asText().startsWith(change.number() + "/"))
                .toList();
        assertThat(own).hasSize(times).allMatch(CheckRun::isCompleted);
        assertThat(own).extracting(CheckRun::title).allMatch(title -> !title.equals("Not analysed"));
        assertThat(change.comments()).hasSize(1);
    }
}
