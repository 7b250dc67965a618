package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.state.CheckRun;
import dev.descent.fake.state.IssueComment;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody asks for everything by every means, in the repository and from a fork: who is heard, who is refused, and who is ignored. */
class PermissionMatrixTest {
    private Stage stage;
    private FakeRepository shop;
    private FakeRepository fork;

    @BeforeEach
    void start(@TempDir Path folder) {
        stage = new Stage(folder);
        shop = stage.shop();
        shop.commit("main", Shop.CALM);
        fork = shop.fork("grace");
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    /** The answer to whoever may, and how it ends; a click has no comment to react to. */
    @ParameterizedTest(name = "{0}, fork: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/score        | no  | rocket   |",
                "/score        | yes | rocket   |",
                "/help         | no  | rocket   | `/explain PATH[:SYMBOL]`",
                "/help         | yes | rocket   | `/explain PATH[:SYMBOL]`",
                "/explain src/main/java/shop/Till.java | no  | rocket | What carries it",
                "/explain src/main/java/shop/Till.java | yes | rocket | What carries it",
                "/train        | no  | confused | Nothing is trained without checks",
                "/train        | yes | confused | from forks are scored and never trained",
                "/stop         | no  | confused | No training of this pull request goes on",
                "/stop         | yes | confused | No training of this pull request goes on",
                "label train   | no  |          | Nothing is trained without checks",
                "label train   | yes |          | from forks are scored and never trained",
                "button train  | no  |          | Nothing is trained without checks",
                "button train  | yes |          | from forks are scored and never trained",
                "button score  | no  |          |",
                "button score  | yes |          |",
            })
    void who_may_push_is_heard_and_nobody_else(String asked, String isFork, String end, String answer) {
        for (Role role : Role.values()) {
            FakePullRequest change = seen(role.word(), isFork.equals("yes"));
            shop.collaborator("mallory", role);

            stage.github().deliver(ask(change, "mallory", asked));

            if (role.compareTo(Role.WRITE) < 0) {
                expectRefusal(change, asked);
            } else {
                expectAnswer(change, asked, Optional.ofNullable(end), Optional.ofNullable(answer));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/score", "/help", "/train", "/stop", "label train", "button train", "button score"})
    void a_bot_is_ignored_whatever_it_may(String asked) {
        for (boolean isFork : new boolean[] {false, true}) {
            FakePullRequest change = seen("bots-" + isFork, isFork);
            shop.collaborator("renovate[bot]", Role.ADMIN);

            stage.github().deliver(ask(change, "renovate[bot]", asked));

            stage.settle(change);
            assertThat(change.checkRuns()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/score", "/help", "/train", "/stop"})
    void an_edited_comment_is_ignored_whoever_edits_it(String asked) {
        for (boolean isFork : new boolean[] {false, true}) {
            FakePullRequest change = seen("edited-" + isFork, isFork);
            shop.collaborator("mallory", Role.ADMIN);
            IssueComment comment = change.comment("mallory", "well");

            stage.github().deliver(change.events().commentEdited(change.edit(comment, asked), "well"));

            stage.settle(change);
            assertThat(change.checkRuns()).hasSize(1);
        }
    }

    /** A pull request whose score everybody could have seen. */
    private FakePullRequest seen(String branch, boolean isFromFork) {
        if (!isFromFork) {
            return stage.scored(stage.propose(branch, Shop.tangledBy(branch)));
        }
        fork.branch(branch, "main");
        fork.commit(branch, Shop.tangledBy(branch));
        return stage.scored(shop.openPullRequest("grace", fork, branch, "main"));
    }

    private static Webhook ask(FakePullRequest change, String login, String asked) {
        String[] words = asked.split(" ");
        return switch (words[0]) {
            case "label" -> {
                change.label(words[1]);
                yield change.events().labeled(login, words[1]);
            }
            case "button" -> change.events().requestedAction(change.checkRuns().getFirst(), login, words[1]);
            default -> change.events().commented(change.comment(login, asked));
        };
    }

    private static void expectRefusal(FakePullRequest change, String asked) {
        if (asked.startsWith("/")) {
            assertThat(change.nextReaction()).isEqualTo("confused");
        }
        assertThat(change.nextComment().body()).contains("people who may push");
        assertThat(change.checkRuns()).hasSize(1);
    }

    private static void expectAnswer(
            FakePullRequest change, String asked, Optional<String> end, Optional<String> answer) {
        if (asked.startsWith("/")) {
            assertThat(change.nextReaction()).isEqualTo("eyes");
        }
        answer.ifPresent(part -> assertThat(change.nextComment().body()).contains(part));
        if (asked.endsWith("score")) {
            change.checkRun();
        }
        end.ifPresent(reaction -> assertThat(change.nextReaction()).isEqualTo(reaction));
        assertThat(change.checkRuns()).hasSize(asked.endsWith("score") ? 2 : 1).allMatch(CheckRun::isCompleted);
    }
}
