package dev.descent;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.descent.Shell.Result;
import dev.descent.config.AppFolder;
import dev.descent.config.DatabaseSettings;
import dev.descent.config.PrivateFiles;
import dev.descent.config.RegisteredApp;
import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.hooks.Webhook;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.Level;
import dev.descent.store.Database;
import dev.descent.store.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** {@code descent doctor}: what it says when all is well, and for each thing that can be wrong. */
@ExtendWith(GitHubExtension.class)
class DoctorCommandTest {
    @TempDir
    Path folder;

    private FakeGitHub github;
    private Shell shell;

    @BeforeEach
    void aCompleteServer(FakeGitHub started) {
        github = started;
        shell = new Shell(folder.resolve("cache"));
        LocalSettings.values(github.appId(), github.privateKeyPem(), github.api(), folder)
                .forEach(shell::with);
    }

    @Test
    void when_all_is_well_each_check_says_so_in_a_line() throws Exception {
        deliver();

        Result result = shell.run("doctor");

        assertThat(result.status()).as(result.out()).isZero();
        assertThat(result.out().lines())
                .contains(
                        "ok    settings    complete, for the App " + github.appId(),
                        "ok    clock       within 30 s of GitHub's",
                        "ok    key         GitHub knows us as the App descent",
                        "ok    permissions as app-manifest.yml says",
                        "ok    events      as app-manifest.yml says",
                        "ok    deliveries  the last 1 arrived",
                        "ok    webhook     GitHub delivers to https://descent.example.com/webhooks/github")
                .anyMatch(line -> line.startsWith("ok    database "))
                .anyMatch(line -> line.startsWith("ok    data "))
                .anyMatch(line -> line.startsWith("warn  parsers "))
                .anyMatch(line -> line.matches("(ok  |warn)  sandbox .*"))
                .anyMatch(line -> line.startsWith("ok    java "));
        assertThat(result.out()).doesNotContain("PRIVATE KEY", LocalSettings.WEBHOOK_SECRET);
    }

    @Test
    void programs_get_the_same_as_json() throws Exception {
        JsonNode checkup = new ObjectMapper()
                .readTree(shell.run("doctor", "--format", "json").out());

        assertThat(checkup.get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("check").asText()).isEqualTo("key");
            assertThat(finding.get("level").asText()).isEqualTo("OK");
        });
    }

    @Test
    void without_an_app_the_machine_is_checked_all_the_same() {
        Result result = new Shell(folder.resolve("cache"))
                .with("DESCENT_DATA_DIR", folder.resolve("fresh").toString())
                .run("doctor");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("warn  settings    there is no App yet", "isn't there yet; the server makes it");
        assertThat(folder.resolve("fresh")).doesNotExist();
    }

    @Test
    void settings_that_are_wrong_are_all_named() {
        fails(
                "settings",
                shell.with("DESCENT_PORT", "http").with("DESCENT_TYPO", "x"),
                "DESCENT_PORT is http",
                "DESCENT_TYPO");
    }

    @Test
    void a_key_of_another_app_is_told() throws Exception {
        Path other = folder.resolve("other.pem");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        String body = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        Files.writeString(other, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");

        fails("key", shell.with("DESCENT_PRIVATE_KEY_FILE", other.toString()), "401", "isn't one of this App's");
    }

    @Test
    void an_app_that_is_not_there_is_told() {
        fails("key", shell.with("DESCENT_APP_ID", "99"), "404", "correct DESCENT_APP_ID");
    }

    @Test
    void a_github_that_does_not_answer_is_told() {
        fails("key", shell.with("DESCENT_GITHUB_API_URL", "http://127.0.0.1:1"), "reaches http://127.0.0.1:1");
    }

    @Test
    void permissions_and_events_that_are_missing_or_too_many_are_named() {
        github.appSettings().permissions().put("checks", Level.READ);
        github.appSettings().permissions().put("administration", Level.WRITE);
        github.appSettings().events().remove("issue_comment");
        github.appSettings().events().add("push");

        fails("permissions", shell, "the App lacks checks: write", "more than it needs: administration: write");
        fails("events", shell, "the App lacks issue_comment", "more than it needs: push");
    }

    @Test
    void a_webhook_that_leads_elsewhere_or_comes_as_a_form_is_told() {
        github.appSettings().hook().put("url", "http://descent.example.com/");
        github.appSettings().hook().put("content_type", "form");

        fails("webhook", shell, "delivers to 'http://descent.example.com/'", "doesn't send JSON", "unencrypted");
    }

    @Test
    void a_webhook_whose_certificate_nobody_verifies_is_a_warning() {
        github.appSettings().hook().put("insecure_ssl", "1");

        assertThat(shell.run("doctor").out()).contains("warn  webhook     GitHub doesn't verify our certificate");
    }

    @Test
    void an_app_without_a_webhook_is_told() {
        github.failNext("GET", "/app/hook/config", Trouble.status(404), 1);

        fails("webhook", shell, "Switch the webhook on");
    }

    @Test
    void deliveries_that_fail_are_counted_with_what_to_do_about_the_newest() throws Exception {
        deliver();
        github.lose(event());

        fails("deliveries", shell, "1 of the last 2 deliveries failed", "GitHub can't connect");
    }

    @Test
    void a_clock_that_is_wrong_is_told() {
        fails("clock", shell.withClockOff(Duration.ofMinutes(-2)), " s behind GitHub's", "Set the clock");
    }

    @Test
    void a_database_that_can_not_be_used_is_told() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/descent.db"), "this is no database, whatever its name says".repeat(50));

        fails("database", shell, "descent.db can't be used");
    }

    @Test
    void a_database_that_lacks_migrations_is_left_alone_and_told() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        try (Connection empty = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/descent.db"))) {
            empty.createStatement().execute("CREATE TABLE other (id INTEGER)");
        }

        assertThat(shell.run("doctor").out()).containsPattern("warn  database .*descent.db lacks \\d+ migrations");
    }

    @Test
    void a_database_is_checked_beside_the_server_that_uses_it() throws Exception {
        PrivateFiles.createFolders(folder.resolve("data"));
        try (Database _ = Database.open(new DatabaseSettings.Sqlite(folder.resolve("data")))) {
            assertThat(shell.run("doctor").out()).contains("descent.db can be written and is up to date");
        }
    }

    @Test
    void the_locks_that_it_takes_are_gone_when_the_next_check_needs_them() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> complaints = new ListAppender<>();
        complaints.start();
        PrivateFiles.createFolders(folder.resolve("data"));
        Database.open(new DatabaseSettings.Sqlite(folder.resolve("data"))).close();
        root.addAppender(complaints);
        try {
            shell.run("doctor");
        } finally {
            root.detachAppender(complaints);
        }

        assertThat(complaints.list).isEmpty();
    }

    @Test
    void a_postgresql_database_is_checked_too() {
        DatabaseSettings.Postgres postgres = TestDatabase.postgres();
        Database.open(postgres).close();
        String url = postgres.url().toString().replace("jdbc:postgresql://", "postgresql://postgres:postgres@");

        assertThat(shell.with("DESCENT_DATABASE_URL", url).run("doctor").out())
                .contains("can be written and is up to date")
                .doesNotContain("postgres:postgres");
        fails("database", shell.with("DESCENT_DATABASE_URL", url + "_gone"), "can't be used");
    }

    @Test
    void keys_that_others_can_read_are_told() throws Exception {
        Path data = folder.resolve("data");
        new AppFolder(data)
                .store(new RegisteredApp(1, URI.create("https://github.com/apps/d"), "key", "hook", "client"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data.resolve("app"), PosixFilePermissions.fromString("rwxr-xr-x"));

        fails("data", shell, "app is open to other users", "create new keys");
        assertThat(shell.run("doctor").out()).contains("warn  data        " + data + " is open to other users");
    }

    @Test
    void a_data_folder_that_is_none_is_told() throws Exception {
        Files.writeString(folder.resolve("data"), "a file");

        fails("data", shell, "data can't be written");
    }

    private static void fails(String check, Shell shell, String... words) {
        Result result = shell.run("doctor");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains(words).containsPattern("(?m)^fail  " + check + " ");
        assertThat(result.err()).isEmpty();
    }

    /** A delivery that somebody accepts. */
    private void deliver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.start();
        github.sendWebhooksTo(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/github"),
                LocalSettings.WEBHOOK_SECRET);
        github.deliver(event());
        server.stop(0);
    }

    private Webhook event() {
        FakeRepository shop = github.repository("acme/shop");
        return github.installationChanged("created", shop.installation());
    }
}
