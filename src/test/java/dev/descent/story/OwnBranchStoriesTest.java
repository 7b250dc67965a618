package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch is the bot's own until somebody else pushes there. */
class OwnBranchStoriesTest {
    private final MovableClock clock = new MovableClock();
    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(@TempDir Path folder) {
        github = FakeGitHub.start(clock);
        shop = github.repository("acme/shop");
        shop.collaborator("ada", Role.WRITE);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
        try (FakeGitHub closing = github) {
            closing.readIssues();
            GitHubExtension.verify(closing);
        }
    }

    private List<String> said(FakePullRequest followUp) {
        bot.awaitRest();
        followUp.checkRuns();
        return followUp.comments().stream()
                .map(IssueComment::body)
                .filter(body -> body.contains("leaves this branch to people"))
                .toList();
    }

    @Test
    void somebody_who_pushes_to_the_bots_branch_has_it_and_is_told_once() {
        FakePullRequest change = Gates.scored(github, clock, Gates.checked());
        FakePullRequest followUp = Gates.trained(github, change, "/train src/gate1.py epochs 1");
        github.deliver(followUp.events().opened());
        assertThat(said(followUp)).isEmpty();

        String before = followUp.push(Map.of("notes.py", "n = 1\n"));
        github.deliver(followUp.events().synchronize(before));
        assertThat(said(followUp))
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).contains("Somebody pushed to `" + followUp.headBranch() + "`"));

        String again = followUp.push(Map.of("notes.py", "n = 2\n"));
        github.deliver(followUp.events().synchronize(again));
        assertThat(said(followUp)).hasSize(1);
    }
}
