package dev.descent.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.CheckRun;
import dev.descent.llm.Endpoint;
import dev.descent.llm.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that would be recognized, with every logger as talkative as it can be: nothing that is said or kept has one in it. */
class CanaryStoriesTest {
    private static final String MODEL_KEY = "sk-canary-of-the-model";

    private final Endpoint model = new Endpoint(Provider.OPENAI).otherwise("<give_up>It is fine as it is.</give_up>");
    private Path data;
    private Ear ear;
    private Stage stage;

    @BeforeEach
    void listen(@TempDir Path folder) throws IOException {
        data = folder.resolve("data");
        ear = Ear.open();
        stage = new Stage(
                folder,
                Map.of(
                        "DESCENT_MODEL_PROVIDER", "openai",
                        "DESCENT_MODEL", "a-model",
                        "DESCENT_MODEL_KEY_FILE",
                                Files.writeString(folder.resolve("model-key"), MODEL_KEY)
                                        .toString(),
                        "DESCENT_MODEL_URL", model.url(),
                        "DESCENT_MODEL_PRICE", "20,2,25,20"));
    }

    @AfterEach
    void stop() {
        stage.close();
        model.close();
        ear.close();
    }

    @Test
    void no_log_line_comment_check_or_metric_has_a_secret_in_it() throws Exception {
        stage.shop().commit("main", Shop.CALM);
        FakePullRequest change = stage.propose("feature", Shop.TANGLED);
        stage.github().failNext("GET", "/repos/acme/shop/pulls/\\d+", Trouble.status(500), 1);

        stage.github().deliver(change.events().opened());

        String comment = change.nextComment().body();
        CheckRun check = change.checkRun();
        assertThat(ear.heard()).as("the loggers did talk").contains("dev.descent", "500", "jetty");
        assertNoSecretIn(ear.heard(), comment, check.toString(), metrics());
    }

    @Test
    void nothing_of_a_training_has_a_secret_in_it_inside_or_outside_of_the_sandbox() throws Exception {
        FakePullRequest change = Gates.scored(stage, Gates.checkedBy(SandboxSpy.SCRIPT + Gates.CHECK));
        try (SandboxSpy spy = SandboxSpy.watch(data.resolve("training").resolve("scratch"))) {
            stage.say(change, "ada", "/train epochs 1");

            assertThat(change.nextReaction()).isEqualTo("eyes");
            String comment = change.nextComment().body();
            FakePullRequest followUp = stage.shop().nextPullRequest();
            String last = Gates.untilDone(change);
            stage.settle(change);

            assertThat(spy.commands()).as("processes were seen").contains("bwrap", "check");
            assertThat(spy.variables())
                    .contains("HOME", "TMPDIR")
                    .isSubsetOf("HOME", "PATH", "LANG", "TMPDIR", "CI", "PWD", "OLDPWD", "SHLVL", "_");
            assertNoSecretIn(spy.seen(), comment, last, followUp.title(), followUp.body(), ear.heard(), metrics());
        }
        assertThat(stage.github().requests())
                .as("it was pushed")
                .anyMatch(request -> request.contains("POST /repos/acme/shop/pulls"));
        assertNoSecretIsKept();
    }

    private void assertNoSecretIn(String... texts) {
        String line = stage.github().privateKeyPem().lines().skip(5).findFirst().orElseThrow();
        // Tokens begin with ghs_; JWTs, in letters of Base64, with the brace and quote of JSON; the last one is what
        // git sends.
        List<String> secrets = List.of(
                "ghs_",
                "eyJ",
                LocalSettings.WEBHOOK_SECRET,
                line,
                "x-access-token:",
                "eC1hY2Nlc3MtdG9rZW46",
                MODEL_KEY);
        for (String text : texts) {
            assertThat(secrets).noneMatch(text::contains);
        }
    }

    /** In what is compressed, three letters would stand by accident. */
    private void assertNoSecretIsKept() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertThat(kept).anyMatch(file -> file.endsWith("descent.db")).anyMatch(file -> file.endsWith("config"));
            for (String secret :
                    List.of("ghs_", LocalSettings.WEBHOOK_SECRET, MODEL_KEY, "PRIVATE KEY", "x-access-token")) {
                assertThat(kept).noneMatch(file -> read(file).contains(secret));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String metrics() throws Exception {
        URI page = URI.create(
                "http://127.0.0.1:" + stage.bot().server().metricsPort().orElseThrow() + "/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
