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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An event is a hint: in whatever order the webhooks of one life come in, the end is the same. */
@ExtendWith(GitHubExtension.class)
class OrderStoriesTest {
    private static final int SAMPLE = 16;

    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;
    private int lives;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void an_open_pull_request_ends_with_one_comment_and_one_verdict_about_its_head() {
        List<FakePullRequest> changes = new ArrayList<>();
        for (int[] order : orders(7)) {
            FakePullRequest change = propose();
            List<Webhook> life = live(change);
            life.add(change.events().closed());
            change.reopen();
            life.add(change.events().reopened());
            changes.add(change);
            for (int index : order) {
                github.deliver(life.get(index));
            }
        }
        bot.awaitRest();

        for (FakePullRequest change : changes) {
            assertThat(change.comments())
                    .singleElement()
                    .satisfies(comment -> assertThat(comment.body())
                            .contains(change.head().substring(0, 7))
                            .contains("⚠️"));
            assertThat(change.checkRuns()).isNotEmpty().allSatisfy(run -> {
                assertThat(run.isCompleted()).isTrue();
                assertThat(run.title()).contains("Loss");
            });
        }
        github.readAll();
    }

    @Test
    void a_closed_pull_request_ends_without_a_word() {
        List<FakePullRequest> changes = new ArrayList<>();
        for (int[] order : orders(6)) {
            FakePullRequest change = propose();
            List<Webhook> life = live(change);
            life.add(change.events().closed());
            changes.add(change);
            for (int index : order) {
                github.deliver(life.get(index));
            }
        }
        bot.awaitRest();

        assertThat(changes).allSatisfy(change -> {
            assertThat(change.comments()).isEmpty();
            assertThat(change.checkRuns()).filteredOn(CheckRun::isCompleted).isEmpty();
        });
    }

    private FakePullRequest propose() {
        String branch = "life-" + lives++;
        shop.branch(branch, "main");
        shop.commit(branch, Shop.TANGLED);
        return shop.openPullRequest(branch, "main");
    }

    /** Opened, pushed to three times, edited, and closed in the end. */
    private static List<Webhook> live(FakePullRequest change) {
        List<Webhook> life = new ArrayList<>();
        life.add(change.events().opened());
        for (int push = 0; push < 3; push++) {
            String before = change.head();
            change.push(Map.of("note.txt", change.headBranch() + push));
            life.add(change.events().synchronize(before));
        }
        life.add(change.events().retitled("An older title"));
        change.close();
        return life;
    }

    /** As it happened, backwards, the last first, the first last, and a sample of all others. */
    private static List<int[]> orders(int events) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            order.add(i);
        }
        List<int[]> orders = new ArrayList<>();
        orders.add(indices(order));
        orders.add(indices(order.reversed()));
        Collections.rotate(order, 1);
        orders.add(indices(order));
        Collections.rotate(order, -2);
        orders.add(indices(order));
        Random dice = new Random(7);
        while (orders.size() < SAMPLE) {
            Collections.shuffle(order, dice);
            orders.add(indices(order));
        }
        return orders;
    }

    private static int[] indices(List<Integer> order) {
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
