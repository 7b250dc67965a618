package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A pull request that changes the configuration is scored by the base's, and told what its own would come to. */
@ExtendWith(GitHubExtension.class)
class PreviewStoriesTest {
    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        Map<String, String> files = new HashMap<>(Shop.CALM);
        files.put(".github/descent.yml", "gate: { max-delta: 0.01 }\n");
        shop.commit("main", files);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void who_would_like_another_gate_is_held_to_the_old_one_and_sees_the_new() {
        FakePullRequest change = propose("gate: { max-delta: 9 }\n");

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body())
                .contains("<summary>Preview, not in force")
                .containsPattern("\\| Gate \\| missed: .* \\| passed \\|")
                .contains("| No longer scored |  | 0 files |");
        assertThat(change.checkRun().conclusion()).contains("failure");
    }

    @Test
    void who_would_like_to_ignore_the_file_sees_that_it_would_go() {
        FakePullRequest change = propose("ignore: ['**/shop/**']\n");

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body())
                .contains("⚠️", "| No longer scored |  | 1 file |", Shop.PATH)
                .containsPattern("\\| Gate \\| missed: .* \\| none \\|");
        assertThat(change.checkRun().conclusion()).contains("failure");
    }

    @Test
    void mistakes_are_named_before_they_are_merged() {
        shop.branch("feature", "main");
        shop.commit("feature", Map.of(".github/descent.yml", "gate: { max-dleta: \"@org/team\" }\n"));
        FakePullRequest change = shop.openPullRequest("feature", "main");

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body())
                .contains("<summary>Preview, not in force")
                .contains("line 1, column 9", "did you mean max-delta?")
                .doesNotContain("The defaults apply.");
        assertThat(change.checkRun().conclusion()).contains("neutral");
    }

    @Test
    void taking_the_configuration_away_is_a_change_too() {
        FakePullRequest change = propose("");

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body()).containsPattern("\\| Gate \\| missed: .* \\| none \\|");
        change.checkRun();
    }

    private FakePullRequest propose(String config) {
        Map<String, String> files = new HashMap<>(Shop.TANGLED);
        files.put(".github/descent.yml", config);
        shop.branch("feature", "main");
        shop.commit("feature", files);
        return shop.openPullRequest("feature", "main");
    }
}
