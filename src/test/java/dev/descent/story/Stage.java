package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.MovableClock;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Where stories of commands take place: a GitHub whose clock is moved by hand, a repository, Ada who may push there, and the bot. */
final class Stage implements AutoCloseable {
    private final MovableClock clock = new MovableClock();
    private final FakeGitHub github = FakeGitHub.start(clock);
    private final FakeRepository shop = github.repository("acme/shop");
    private final RunningBot bot;

    /** The bot keeps everything in {@code folder}. */
    Stage(Path folder) {
        this(folder, Map.of());
    }

    /** The same with more settings than it needs. */
    Stage(Path folder, Map<String, String> more) {
        shop.collaborator("ada", Role.WRITE);
        bot = new RunningBot(github, folder, more);
    }

    FakeGitHub github() {
        return github;
    }

    FakeRepository shop() {
        return shop;
    }

    RunningBot bot() {
        return bot;
    }

    MovableClock clock() {
        return clock;
    }

    /** A pull request that nobody was told of. */
    FakePullRequest propose(String branch, Map<String, String> files) {
        shop.branch(branch, "main");
        shop.commit(branch, files);
        return shop.openPullRequest(branch, "main");
    }

    /** Has the bot say what it thinks of a pull request; whatever is asked from here on is asked of what was seen. */
    FakePullRequest scored(FakePullRequest change) {
        github.deliver(change.events().opened());
        change.nextComment();
        change.checkRun();
        clock.pass(Duration.ofSeconds(5));
        return change;
    }

    /** Somebody writes a comment. */
    void say(FakePullRequest change, String login, String text) {
        github.deliver(change.events().commented(change.comment(login, text)));
    }

    /** Has the bot do something else in the same lane, after which everything before is done. */
    void settle(FakePullRequest change) {
        shop.collaborator("eve", Role.WRITE);
        say(change, "eve", "/help");
        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body()).contains("`/help`");
        assertThat(change.nextReaction()).isEqualTo("rocket");
    }

    /** Throws when GitHub forbids what the bot sent, or nobody read what it said. */
    @Override
    public void close() {
        bot.close();
        try (FakeGitHub closing = github) {
            closing.readIssues();
            GitHubExtension.verify(closing);
        }
    }
}
