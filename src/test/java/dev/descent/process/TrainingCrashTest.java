package dev.descent.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.MovableClock;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.Role;
import dev.descent.llm.Endpoint;
import dev.descent.llm.Provider;
import dev.descent.story.Gates;
import dev.descent.story.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed by {@code kill -9} while it trains, by recipes and by a model that costs money, and started again. */
class TrainingCrashTest {
    private static final int KILLS = 4;
    private static final int LONGEST_LIFE = 700;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double USD_A_QUESTION = 0.015;
    private static final double HALF_A_CENT = 0.005;
    private static final Pattern COST = Pattern.compile("tokens in/cached/out and (\\d+\\.\\d\\d) USD");

    /** Moments of death, the same in every run. */
    private final Random moments = new Random(42);

    private final MovableClock clock = new MovableClock();
    private final FakeGitHub github = FakeGitHub.start(clock);
    private final Endpoint model = new Endpoint(Provider.OPENAI)
            .taking(Duration.ofMillis(800))
            .otherwise("<give_up>It is fine as it is.</give_up>");

    @TempDir
    private Path folder;

    private ServerProcess server;

    @BeforeEach
    void start() throws IOException {
        Map<String, String> settings = Map.of(
                "DESCENT_MODEL_PROVIDER", "openai",
                "DESCENT_MODEL", "a-model",
                "DESCENT_MODEL_KEY_FILE",
                        Files.writeString(folder.resolve("model-key"), "sk-secret")
                                .toString(),
                "DESCENT_MODEL_URL", model.url(),
                "DESCENT_MODEL_PRICE", "20,2,25,20");
        server = QuickServer.start(github, settings, folder);
        github.sendWebhooksTo(server.webhooks(), LocalSettings.WEBHOOK_SECRET);
    }

    @AfterEach
    void stop() {
        server.close();
        model.close();
        try (FakeGitHub closing = github) {
            closing.readAll();
            GitHubExtension.verify(closing);
        }
    }

    @Test
    void it_proposes_once_what_an_unbroken_run_proposes_and_tells_all_that_it_paid() throws Exception {
        FakePullRequest calm = train("acme/calm");
        FakePullRequest expected = github.repository("acme/calm").nextPullRequest();
        int unbroken = model.requests().size();
        assertThat(unbroken).as("questions").isPositive();
        awaitTold(calm);

        FakeRepository shop = github.repository("acme/shop");
        FakePullRequest change = train("acme/shop");
        for (int i = 0; i < KILLS; i++) {
            liveAndDie();
            start();
        }
        FakePullRequest followUp = shop.nextPullRequest();
        String told = awaitTold(change);

        assertThat(count("RESUMED")).as("lives after the first").isPositive();
        assertThat(github.unread()).as("another follow-up").noneMatch(said -> said.startsWith("pull request"));
        for (String path : Gates.tangledFiles().keySet()) {
            assertThat(shop.file(followUp.headBranch(), path))
                    .as(path)
                    .isEqualTo(github.repository("acme/calm").file(expected.headBranch(), path));
        }
        assertThat(cost(told))
                .isGreaterThanOrEqualTo((model.requests().size() - unbroken) * USD_A_QUESTION - HALF_A_CENT)
                .isLessThanOrEqualTo(2);
    }

    /** Has Ada ask for two epochs on three files of a scored pull request. */
    private FakePullRequest train(String repository) {
        FakeRepository shop = github.repository(repository);
        shop.collaborator("ada", Role.WRITE);
        shop.commit("main", Gates.checked());
        shop.branch("feature", "main");
        shop.commit("feature", files());
        FakePullRequest change = shop.openPullRequest("feature", "main");
        github.deliver(change.events().opened());
        change.nextComment();
        change.checkRun();
        clock.pass(Duration.ofSeconds(5));
        github.deliver(change.events()
                .commented(change.comment("ada", "/train src/gate1.py src/gate2.py src/till.py epochs 2")));
        return change;
    }

    /** Gates, which recipes mend, and a till, which the model is asked about. */
    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(Gates.tangledFiles());
        files.put("src/till.py", Shop.WINDING);
        return files;
    }

    /** Lets the server take a step of the run, unless there is none left, and kills it a random while later. */
    private void liveAndDie() throws SQLException, InterruptedException {
        Set<String> before = steps();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (steps().equals(before) && count("STOPPED") < 2 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        Thread.sleep(moments.nextInt(LONGEST_LIFE));
        server.kill();
    }

    private Set<String> steps() throws SQLException {
        return new InboxFile(folder.resolve("data")).trainingSteps();
    }

    private long count(String step) throws SQLException {
        return steps().stream().filter(taken -> taken.endsWith(" " + step)).count();
    }

    /** The end of the one comment that follows the run. */
    private static String awaitTold(FakePullRequest change) {
        String said = change.editedComment().body();
        while (!said.contains("It is proposed in")) {
            said = change.editedComment().body();
        }
        assertThat(change.comments())
                .filteredOn(comment -> comment.body().contains("It is proposed in"))
                .hasSize(1);
        return said;
    }

    private static double cost(String told) {
        Matcher cost = COST.matcher(told);
        assertThat(cost.find()).as(told).isTrue();
        return Double.parseDouble(cost.group(1));
    }
}
