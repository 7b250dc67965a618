package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.MovableClock;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Limits;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.time.Duration;

/** Where stories of chores take place: GitHub and a bot of recipes whose clock and lanes a test moves by hand, and a repository. */
final class CrankedStage implements AutoCloseable {
    static final String CONFIG = ".github/descent.yml";

    private final MovableClock clock = new MovableClock();
    private final FakeGitHub github = FakeGitHub.start(clock, Limits.PUBLISHED.faster(GitHubExtension.HASTE));
    private final FakeRepository shop = github.repository("acme/shop");
    private final SafeGym gym = new SafeGym(clock);
    private final HandCrankedBot bot;

    /** The bot keeps everything in {@code folder}. */
    CrankedStage(Path folder) {
        bot = new HandCrankedBot(github, folder, gym, clock);
    }

    FakeGitHub github() {
        return github;
    }

    FakeRepository shop() {
        return shop;
    }

    HandCrankedBot bot() {
        return bot;
    }

    SafeGym gym() {
        return gym;
    }

    MovableClock clock() {
        return clock;
    }

    /** Fills the shop with tangled gates and a schedule, which the bot gets to see. */
    void schedule() {
        shop.commit("main", Gates.scheduled());
        bot.lookAtCalendar();
        bot.work();
    }

    /** Whatever is due on the next day is done. */
    void aDayPasses() {
        clock.pass(Duration.ofDays(1));
        bot.lookAtCalendar();
        bot.work();
    }

    /** What is kept is compared with what is true. */
    void anHourPasses() {
        clock.pass(Duration.ofHours(1));
        bot.reconcile();
        bot.work();
    }

    /** Has the bot score a pull request, and reads that. */
    FakePullRequest scored(FakePullRequest change) {
        bot.receive(change.events().opened());
        bot.work();
        change.nextComment();
        change.checkRun();
        clock.pass(Duration.ofSeconds(5));
        return change;
    }

    /** Has Ada want a pull request trained that nobody was told of; the follow-up, scored. */
    FakePullRequest trained(FakePullRequest change) {
        shop.collaborator("ada", Role.WRITE);
        scored(change);
        bot.receive(change.events().commented(change.comment("ada", "/train epochs 1")));
        bot.work();
        FakePullRequest followUp = shop.nextPullRequest();
        change.comments();
        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("rocket");
        return scored(followUp);
    }

    /** The cleanup pull request of the next day. */
    FakePullRequest cleanup() {
        aDayPasses();
        return shop.nextPullRequest();
    }

    /** Throws when the bot has said anything that nobody read, dashboards excepted. */
    void nothingIsProposed() {
        github.readIssues();
        assertThat(github.unread()).isEmpty();
    }

    /** Throws when GitHub forbids what the bot sent, or nobody read what it said. */
    @Override
    public void close() {
        bot.close();
        try (FakeGitHub closing = github) {
            GitHubExtension.verify(closing);
        }
    }
}
