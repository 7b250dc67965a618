package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.state.IssueComment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch is the bot's own until somebody else pushes there. */
class OwnBranchStoriesTest {
    private Stage stage;
    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(@TempDir Path folder) {
        stage = new Stage(folder);
        github = stage.github();
        shop = stage.shop();
        bot = stage.bot();
    }

    @AfterEach
    void stop() {
        stage.close();
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
        FakePullRequest change = Gates.scored(stage, Gates.checked());
        FakePullRequest followUp = Gates.trained(stage, change, "/train src/gate1.py epochs 1");
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
