package dev.descent.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.ConfigResult;
import dev.descent.config.RepoConfigParser;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of {@code /train}: recipes, checks in the real sandbox, and a follow-up pull request. */
class TrainingStoriesTest {
    private static final String PATH = "src/gate.py";
    /** A report of one test that passes as long as the code can be read. */
    private static final String CHECK = """
            mkdir -p test-results
            grep -q 'def is_open' src/gate.py
            printf '<testsuite><testcase classname="Gate" name="opens"/></testsuite>' > test-results/gate.xml
            """;

    private static final String CALM = """
            def is_open(hour):
                return 8 <= hour < 20
            """;

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
            GitHubExtension.verify(closing);
        }
    }

    /** Nested conditions, again and again: a recipe folds them. */
    private static String tangled() {
        StringBuilder text = new StringBuilder("def is_open(hour, day, sign, owner):\n");
        for (int i = 0; i < 12; i++) {
            text.append("""
                        if hour == %d:
                            if day > %d:
                                if sign != owner:
                                    print("open", hour, day)
                    """.formatted(i, i).indent(0));
        }
        return text.append("    return hour > 3\n").toString();
    }

    /** Several files: a change that cuts the whole loss by a third would stop the line. */
    private static Map<String, String> tangledFiles() {
        Map<String, String> files = new TreeMap<>(Map.of(PATH, tangled()));
        for (int i = 1; i < 6; i++) {
            files.put(
                    "src/gate" + i + ".py",
                    tangled().replace("is_open", "opens_" + i).replace("hour ==", "hour + " + i + " =="));
        }
        return files;
    }

    private FakePullRequest scored(Map<String, String> base) {
        shop.commit("main", base);
        shop.branch("feature", "main");
        shop.commit("feature", tangledFiles());
        FakePullRequest change = shop.openPullRequest("feature", "main");
        github.deliver(change.events().opened());
        change.nextComment();
        change.checkRun();
        clock.pass(Duration.ofSeconds(5));
        return change;
    }

    /** The last edit of the comment that follows the run. */
    private static String untilDone(FakePullRequest change) {
        String body = change.editedComment().body();
        while (!body.contains("It is proposed in")) {
            body = change.editedComment().body();
        }
        return body;
    }

    private static Map<String, String> checked() {
        return Map.of(PATH, CALM, "check", CHECK, ".github/descent.yml", "check:\n  - [sh, -eu, check]\n");
    }

    @Test
    void what_recipes_could_mend_becomes_a_follow_up_pull_request() {
        FakePullRequest change = scored(checked());

        github.deliver(change.events().commented(change.comment("ada", "/train epochs 2")));

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body()).contains("Training goes on; `/stop` ends it.");
        FakePullRequest followUp = shop.nextPullRequest();
        assertThat(followUp.baseBranch()).isEqualTo("feature");
        assertThat(followUp.headBranch()).startsWith("descent/train-" + change.number() + "-");
        assertThat(followUp.title()).startsWith("Train #" + change.number() + ": Loss ");
        assertThat(followUp.body())
                .contains("| Epoch | Hotspot | What was done |", "kept, ", "src/gate.py", "Predicted −")
                .contains("ran with the tests of the base: `sh -eu check`", "it cost nothing");
        assertThat(shop.file(followUp.headBranch(), PATH))
                .hasValueSatisfying(
                        mended -> assertThat(mended).isNotEqualTo(tangled()).contains(" and "));
        assertThat(shop.file(followUp.headBranch(), "check")).contains(CHECK);
        assertThat(untilDone(change)).contains("It is proposed in #" + followUp.number());
    }

    private FakePullRequest followUp(FakePullRequest change) {
        github.deliver(change.events().commented(change.comment("ada", "/train epochs 1")));
        change.nextReaction();
        change.nextComment();
        FakePullRequest followUp = shop.nextPullRequest();
        untilDone(change);
        bot.awaitRest();
        return followUp;
    }

    @Test
    void what_becomes_of_a_follow_up_is_remembered() {
        FakePullRequest followUp = followUp(scored(checked()));
        String name = followUp.number() + " FOLLOW_UP onto feature: ";
        assertThat(bot.records().proposals()).containsExactly(name + "open");

        github.deliver(followUp.events().reviewed(followUp.review("ada", "COMMENTED", "Nice.")));
        bot.awaitRest();
        assertThat(bot.records().proposals()).containsExactly(name + "open, reviewed");

        followUp.close("ada");
        github.deliver(followUp.events().closed());
        bot.awaitRest();
        assertThat(bot.records().proposals()).containsExactly(name + "closed, reviewed");

        followUp.reopen();
        followUp.push(Map.of("NOTES", "a person's"));
        github.deliver(followUp.events().reopened());
        followUp.nextComment();
        followUp.checkRun();
        bot.awaitRest();
        assertThat(bot.records().proposals()).containsExactly(name + "open, reviewed, edited");

        followUp.merge("ada");
        bot.reconcile();
        bot.awaitRest();
        assertThat(bot.records().proposals()).as("nobody told us").containsExactly(name + "merged, reviewed, edited");
        github.readAll();
    }

    @Test
    void a_second_run_on_the_same_head_is_a_run_of_its_own_and_stays_in_the_paths_that_were_named() {
        FakePullRequest change = scored(checked());
        github.deliver(change.events().commented(change.comment("ada", "/train src/gate1.py epochs 1")));
        assertThat(change.nextReaction()).isEqualTo("eyes");
        change.nextComment();
        FakePullRequest first = shop.nextPullRequest();
        untilDone(change);

        github.deliver(change.events().commented(change.comment("ada", "/train src/gate1.py epochs 1")));
        assertThat(change.nextReaction()).isEqualTo("eyes");
        change.nextComment();
        FakePullRequest second = shop.nextPullRequest();
        untilDone(change);

        assertThat(second.headBranch()).isNotEqualTo(first.headBranch());
        assertThat(shop.file(first.headBranch(), "src/gate1.py")).isNotEqualTo(shop.file("feature", "src/gate1.py"));
        assertThat(shop.file(first.headBranch(), "src/gate2.py")).isEqualTo(shop.file("feature", "src/gate2.py"));
        assertThat(shop.file(second.headBranch(), "src/gate1.py"))
                .isEqualTo(shop.file(first.headBranch(), "src/gate1.py"));
    }

    @Test
    void without_checks_nothing_is_trained() {
        FakePullRequest change = scored(Map.of(PATH, CALM));

        github.deliver(change.events().commented(change.comment("ada", "/train")));

        assertThat(change.nextReaction()).isEqualTo("eyes");
        String refusal = change.nextComment().body();
        assertThat(refusal).contains("Nothing is trained without checks", "`check: [[npm, test]]`");
        assertThat(RepoConfigParser.parse("check: [[npm, test]]".getBytes(UTF_8)))
                .isInstanceOf(ConfigResult.Valid.class);
    }

    @Test
    void checks_that_fail_before_anything_is_changed_refuse_the_run() {
        FakePullRequest change = scored(Map.of(PATH, CALM, ".github/descent.yml", "check:\n  - [sh, -c, exit 3]\n"));

        github.deliver(change.events().commented(change.comment("ada", "/train")));

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextComment().body()).contains("Refused: ");
    }

    @Test
    void a_fork_is_scored_and_never_trained() {
        shop.commit("main", checked());
        FakeRepository fork = shop.fork("eve");
        fork.commit("main", Map.of(PATH, tangled()));
        FakePullRequest change = shop.openPullRequest("eve", fork, "main", "main");
        github.deliver(change.events().opened());
        change.nextComment();
        change.checkRun();
        clock.pass(Duration.ofSeconds(5));

        github.deliver(change.events().commented(change.comment("ada", "/train")));

        assertThat(change.nextReaction()).isEqualTo("eyes");
        assertThat(change.nextReaction()).isEqualTo("confused");
        assertThat(change.nextComment().body()).contains("from forks are scored and never trained");
    }
}
