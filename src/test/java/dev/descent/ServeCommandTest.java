package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Shell.Result;
import dev.descent.config.AppFolder;
import dev.descent.config.RegisteredApp;
import dev.descent.config.ServeSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code descent serve}, {@code version} and help, up to where the server would start. */
class ServeCommandTest {
    @TempDir
    Path temp;

    private final List<ServeSettings> started = new ArrayList<>();
    private Shell shell;

    @BeforeEach
    void aShellThatTakesDownWhatItWouldStart() {
        shell = new Shell(temp.resolve("cache")).with(started::add);
    }

    @Test
    void settings_that_are_missing_are_named_and_nothing_starts() {
        Result result = shell.with("DESCENT_WEBHOOK_SECRET", "s3cret").run("serve");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("descent: DESCENT_APP_ID is missing.");
        assertThat(started).isEmpty();
    }

    @Test
    void without_an_app_somebody_creates_one_and_the_server_goes_on_as_that() throws Exception {
        Path data = temp.resolve("data");
        String key = Files.readString(privateKey());
        RegisteredApp app = new RegisteredApp(4711, URI.create("https://github.com/apps/d"), key, "hook", "client");

        Result result = shell.with("DESCENT_DATA_DIR", data.toString())
                .withSetup(settings -> new AppFolder(settings.dataDir()).store(app))
                .run("serve");

        assertThat(result.err()).isEmpty();
        assertThat(started).singleElement().satisfies(settings -> {
            assertThat(settings.app().id()).isEqualTo("4711");
            assertThat(settings.app().webhookSecrets()).containsExactly("hook");
        });
        assertThat(app.toString()).doesNotContain("hook", "client", "PRIVATE");
    }

    @Test
    void without_an_app_and_without_anybody_to_create_one_nothing_starts() {
        Result result =
                shell.with("DESCENT_DATA_DIR", temp.resolve("data").toString()).run("serve");

        assertThat(result.err()).contains("nobody has created an App");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void settings_come_from_a_file_and_the_environment_wins() throws Exception {
        Path settings = Files.writeString(temp.resolve("settings"), """
                DESCENT_APP_ID=4711
                DESCENT_PORT=1000
                DESCENT_WEBHOOK_SECRET=It's a Secret to Everybody
                DESCENT_PRIVATE_KEY_FILE=%s
                """.formatted(privateKey()));

        Result result = shell.with("DESCENT_PORT", "2000").run("serve", "--settings", settings.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(started).hasSize(1);
        assertThat(started.getFirst().app().id()).isEqualTo("4711");
        assertThat(started.getFirst().port()).isEqualTo(2000);
    }

    @Test
    void a_file_that_is_not_there_is_said_in_one_line() {
        Result result = shell.run("serve", "--settings", temp.resolve("nothing").toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("descent: can't read the settings in ")
                .hasLineCount(1);
    }

    @Test
    void versions_and_help_are_shown_on_request() {
        assertThat(shell.run("version").out()).startsWith("descent ").contains("ruler 2");
        assertThat(shell.run("--version").out()).isEqualTo(shell.run("version").out());
        assertThat(shell.run("--help").out())
                .contains("score", "serve", "version")
                .doesNotContain("rehearse");
        assertThat(shell.run("help", "score").out()).contains("--fail-above", "3   the gate");
        assertThat(shell.run("score", "--help").status()).isZero();
    }

    private Path privateKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String body = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return write("-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(temp.resolve("key.pem"), text);
    }
}
