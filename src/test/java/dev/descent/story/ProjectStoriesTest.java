package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A repository of several projects: each has a comment and a check run of its own where a pull request touches it. */
@ExtendWith(GitHubExtension.class)
class ProjectStoriesTest {
    private static final String CONFIG = """
            gate: { max-delta: 0.01 }
            projects:
              - name: web
                path: services/web
                gate: { max-delta: 10 }
              - name: api
                path: services/api
            """;

    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        Map<String, String> files = new HashMap<>(Shop.CALM);
        files.putAll(in("services/web", Shop.CALM));
        files.putAll(in("services/api", Shop.CALM));
        files.put(".github/descent.yml", CONFIG);
        shop.commit("main", files);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void only_the_projects_that_are_touched_speak_each_for_itself() {
        FakePullRequest change = propose(in("services/web", Shop.TANGLED));

        github.deliver(change.events().opened());

        assertThat(change.nextComment().body())
                .startsWith("<!-- descent:score:web -->\nProject `web`, its files alone:\n### Loss")
                .contains("services/web/" + Shop.PATH)
                .doesNotContain("of the root project");
        settle(change, 2);
        assertThat(change.checkRuns()).extracting(CheckRun::name).containsExactlyInAnyOrder("Descent (web)", "Descent");
        assertThat(check(change, "Descent").conclusion()).contains("neutral");
        assertThat(change.comments()).hasSize(1);
    }

    @Test
    void a_project_shows_what_came_of_it_before() {
        FakePullRequest change = propose(in("services/web", Shop.TANGLED));
        github.deliver(change.events().opened());
        change.nextComment();
        settle(change, 2);
        String before = change.head();

        change.push(in("services/web", Shop.TANGLED_AGAIN));
        github.deliver(change.events().synchronize(before));

        assertThat(change.editedComment().body())
                .startsWith("<!-- descent:score:web -->")
                .contains("Earlier runs", before.substring(0, 7));
        settle(change, 2);
    }

    @Test
    void each_project_has_its_own_gate() {
        Map<String, String> files = new HashMap<>(in("services/web", Shop.TANGLED));
        files.putAll(in("services/api", Shop.TANGLED_AGAIN));
        FakePullRequest change = propose(files);

        github.deliver(change.events().opened());

        List<String> comments =
                List.of(change.nextComment().body(), change.nextComment().body());
        assertThat(comments).anyMatch(body -> body.contains("`web`")).anyMatch(body -> body.contains("`api`"));
        settle(change, 3);
        assertThat(check(change, "Descent (web)").conclusion()).contains("neutral");
        assertThat(check(change, "Descent (api)").conclusion()).contains("failure");
    }

    @Test
    void a_project_that_is_no_longer_touched_says_so() {
        FakePullRequest change = propose(in("services/web", Shop.TANGLED));
        github.deliver(change.events().opened());
        change.nextComment();
        settle(change, 2);
        String before = change.head();

        change.forcePush(Shop.TANGLED);
        github.deliver(change.events().synchronize(before));

        assertThat(change.editedComment().body()).contains("touches nothing of project `web` any more");
        assertThat(change.nextComment().body()).startsWith("<!-- descent:score -->\n### Loss");
        change.checkRun();
        assertThat(change.checkRuns()).extracting(CheckRun::name).containsExactly("Descent");
    }

    @Test
    void a_file_of_a_project_is_explained_by_its_rules() {
        FakePullRequest change = propose(in("services/web", Shop.TANGLED));
        shop.collaborator("ada", Role.WRITE);
        IssueComment question = change.comment("ada", "/explain services/web/" + Shop.PATH);

        github.deliver(change.events().commented(question));

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body()).contains("What carries it", "services/web/" + Shop.PATH);
        assertThat(change.nextReaction()).isEqualTo("rocket");
    }

    private static void settle(FakePullRequest change, int checkRuns) {
        for (int i = 0; i < checkRuns; i++) {
            change.checkRun();
        }
    }

    private static CheckRun check(FakePullRequest change, String name) {
        return change.checkRuns().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> in(String folder, Map<String, String> files) {
        Map<String, String> moved = new HashMap<>();
        files.forEach((path, text) -> moved.put(folder + "/" + path, text));
        return moved;
    }

    private FakePullRequest propose(Map<String, String> files) {
        shop.branch("feature", "main");
        shop.commit("feature", files);
        return shop.openPullRequest("feature", "main");
    }
}
