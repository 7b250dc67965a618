package dev.descent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.config.TrainingPlan.Budgets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeSettingsReaderTest {
    @TempDir
    private Path folder;

    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void least() throws IOException {
        values.put("DESCENT_APP_ID", "12345");
        values.put("DESCENT_PRIVATE_KEY_FILE", write("app.pem", Keys.pkcs1()));
        values.put("DESCENT_WEBHOOK_SECRET", "s3cret");
    }

    @Test
    void three_settings_are_enough() {
        ServeSettings settings = valid();

        assertThat(settings.app().id()).isEqualTo("12345");
        assertThat(settings.app().privateKey()).isEqualTo(Keys.PAIR.getPrivate());
        assertThat(settings.app().webhookSecrets()).containsExactly("s3cret");
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.githubUrl()).isEqualTo(URI.create("https://github.com"));
        assertThat(settings.githubApiUrl()).isEqualTo(URI.create("https://api.github.com"));
    }

    @Test
    void without_any_setting_of_an_app_one_is_yet_to_be_created() {
        values.clear();

        assertThat(ServeSettingsReader.read(values, model -> Optional.empty()))
                .isInstanceOfSatisfying(ServeSettings.WithoutApp.class, none -> {
                    assertThat(none.settings().port()).isEqualTo(8080);
                    assertThat(none.settings().githubUrl()).isEqualTo(URI.create("https://github.com"));
                });
    }

    @Test
    void an_app_that_setup_stored_is_taken_and_its_webhook_secret_can_be_rotated() throws IOException {
        store("new");
        values.put("DESCENT_WEBHOOK_SECRET_OLD", "old");

        assertThat(valid().app().id()).isEqualTo("7");
        assertThat(valid().app().webhookSecrets()).containsExactly("new", "old");
    }

    @Test
    void keys_that_setup_stored_and_somebody_damaged_are_refused() throws IOException {
        store("new");
        Files.writeString(folder.resolve("app/private-key.pem"), "nonsense");

        assertThat(ServeSettingsReader.read(values, model -> Optional.empty()))
                .isInstanceOfSatisfying(
                        ServeSettings.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .asString()
                                .contains("make no sense: this is no RSA private key"));
    }

    private void store(String webhookSecret) throws IOException {
        values.clear();
        values.put("DESCENT_DATA_DIR", folder.toString());
        URI page = URI.create("https://github.com/apps/d");
        new AppFolder(folder).store(new RegisteredApp(7, page, Keys.pkcs1(), webhookSecret, "client"));
    }

    @Test
    void a_key_that_openssl_converted_is_the_same_key() throws IOException {
        values.put("DESCENT_PRIVATE_KEY_FILE", write("app.pem", Keys.pkcs8()));

        assertThat(valid().app().privateKey()).isEqualTo(Keys.PAIR.getPrivate());
    }

    @Test
    void secrets_may_come_from_files_and_two_may_live_at_once() throws IOException {
        values.remove("DESCENT_WEBHOOK_SECRET");
        values.put("DESCENT_WEBHOOK_SECRET_FILE", write("new", "new\n"));
        values.put("DESCENT_WEBHOOK_SECRET_OLD", "old");

        assertThat(valid().app().webhookSecrets()).containsExactly("new", "old");
    }

    @Test
    void nothing_is_fetched_for_checks_unless_the_operator_says_true() {
        assertThat(valid().training().mayFetch()).isFalse();

        values.put("DESCENT_TRAIN_FETCH", "on");
        assertThat(valid().training().mayFetch()).isTrue();

        values.put("DESCENT_TRAIN_FETCH", "yes");
        assertThat(ServeSettingsReader.read(values, model -> Optional.empty()))
                .isEqualTo(new ServeSettings.Invalid(List.of("DESCENT_TRAIN_FETCH is yes, neither on nor off.")));
    }

    @Test
    void no_configuration_is_offered_unless_the_operator_says_on() {
        assertThat(valid().training().isOnboarding()).isFalse();

        values.put("DESCENT_ONBOARDING", "on");
        assertThat(valid().training().isOnboarding()).isTrue();
        assertThat(valid().training().mayFetch()).as("another switch").isFalse();

        values.put("DESCENT_ONBOARDING", "off");
        assertThat(valid().training().isOnboarding()).isFalse();

        values.put("DESCENT_ONBOARDING", "true");
        assertThat(ServeSettingsReader.read(values, model -> Optional.empty()))
                .isEqualTo(new ServeSettings.Invalid(List.of("DESCENT_ONBOARDING is true, neither on nor off.")));
    }

    @Test
    void the_database_is_a_file_in_the_data_folder_unless_a_url_says_otherwise() {
        values.put("DESCENT_DATA_DIR", "/srv/descent");

        assertThat(valid().database()).isEqualTo(new DatabaseSettings.Sqlite(Path.of("/srv/descent")));
    }

    @Test
    void a_postgresql_server_may_be_written_as_elsewhere() {
        values.put("DESCENT_DATABASE_URL", "postgres://ada:l%40ve+@db:5432/descent?sslmode=require");

        DatabaseSettings database = valid().database();

        assertThat(database)
                .isEqualTo(new DatabaseSettings.Postgres(
                        URI.create("jdbc:postgresql://db:5432/descent?sslmode=require"), "ada", Optional.of("l@ve+")));
        assertThat(database).hasToString("ada at jdbc:postgresql://db:5432/descent?sslmode=require");
    }

    @Test
    void the_password_of_the_database_may_come_from_a_file() throws IOException {
        values.put("DESCENT_DATABASE_URL", "postgresql://ada@db/descent");
        values.put("DESCENT_DATABASE_PASSWORD_FILE", write("password", "s3cret\n"));

        assertThat(valid().database())
                .isEqualTo(new DatabaseSettings.Postgres(
                        URI.create("jdbc:postgresql://db/descent"), "ada", Optional.of("s3cret")));
    }

    @Test
    void a_url_of_another_database_is_refused_without_quoting_it() {
        values.put("DESCENT_DATABASE_URL", "mysql://ada:s3cret@db/descent");

        assertThat(ServeSettingsReader.read(values, model -> Optional.empty()))
                .isEqualTo(new ServeSettings.Invalid(
                        List.of("DESCENT_DATABASE_URL isn't of the form postgresql://USER:PASSWORD@HOST:PORT/NAME.")));
    }

    @Test
    void an_enterprise_server_has_its_api_below_api_v3() {
        values.put("DESCENT_GITHUB_API_URL", "https://github.acme.example/api/v3/");

        assertThat(valid().githubApiUrl()).isEqualTo(URI.create("https://github.acme.example/api/v3"));
        assertThat(valid().githubUrl()).isEqualTo(URI.create("https://github.acme.example"));
    }

    @Test
    void a_company_in_githubs_cloud_has_its_api_on_a_host_of_its_own() {
        values.put("DESCENT_GITHUB_API_URL", "https://api.acme.ghe.com");

        assertThat(valid().githubUrl()).isEqualTo(URI.create("https://acme.ghe.com"));
    }

    @Test
    void every_problem_is_said_at_once() throws IOException {
        values.clear();
        values.put("DESCENT_PRIVATE_KEY_FILE", write("app.pem", "-----BEGIN CERTIFICATE-----"));
        values.put("DESCENT_PORT", "70000");
        values.put("DESCENT_GITHUB_API_URL", "http://github.acme.example/api/v3");
        values.put("DESCENT_PROT", "1");
        values.put("HOME", "/root");

        assertThat(problems())
                .satisfiesExactlyInAnyOrder(
                        said -> assertThat(said).isEqualTo("DESCENT_APP_ID is missing."),
                        said -> assertThat(said)
                                .isEqualTo("DESCENT_PRIVATE_KEY_FILE names " + folder.resolve("app.pem")
                                        + ": this is no RSA private key in PEM format."),
                        said -> assertThat(said)
                                .isEqualTo("DESCENT_WEBHOOK_SECRET or DESCENT_WEBHOOK_SECRET_FILE is missing."),
                        said -> assertThat(said).isEqualTo("DESCENT_PORT is 70000, not a port from 0 to 65535."),
                        said -> assertThat(said)
                                .isEqualTo("DESCENT_GITHUB_API_URL is http://github.acme.example/api/v3, not an https"
                                        + " URL; tokens travel there."),
                        said -> assertThat(said).startsWith("DESCENT_PROT is no setting; there are DESCENT_APP_ID,"));
    }

    @Test
    void a_key_file_that_is_not_there_is_named() {
        values.put("DESCENT_PRIVATE_KEY_FILE", "/no/such/file");

        assertThat(problems()).containsExactly("DESCENT_PRIVATE_KEY_FILE names /no/such/file, which can't be read.");
    }

    @Test
    void the_operator_bounds_what_a_repository_may_spend_on_models() {
        Budgets greedy = new Budgets(5, 400_000, 1_000, 100_000, 45);
        assertThat(valid().training().ceilings().bound(greedy)).isEqualTo(new Budgets(5, 400_000, 2, 20, 45));

        values.put("DESCENT_MODEL_USD_PER_RUN", "0.5");
        values.put("DESCENT_MODEL_USD_PER_MONTH", "100");
        assertThat(valid().training().ceilings().bound(greedy)).isEqualTo(new Budgets(5, 400_000, 0.5, 100, 45));
        assertThat(valid().training().ceilings().bound(new Budgets(5, 400_000, 0.1, 7, 45)))
                .as("a repository may want less")
                .isEqualTo(new Budgets(5, 400_000, 0.1, 7, 45));

        values.put("DESCENT_MODEL_USD_PER_MONTH", "-1");
        assertThat(problems())
                .containsExactly("DESCENT_MODEL_USD_PER_MONTH is -1, not an amount of US dollars such as 20 or 0.5.");
    }

    @Test
    void settings_never_show_their_secrets() {
        assertThat(valid().toString())
                .contains("12345")
                .doesNotContain("s3cret")
                .doesNotContain("RSA");
    }

    private ServeSettings valid() {
        ServeSettings.Result result = ServeSettingsReader.read(values, model -> Optional.empty());
        assertThat(result).isInstanceOf(ServeSettings.Valid.class);
        return ((ServeSettings.Valid) result).settings();
    }

    private List<String> problems() {
        ServeSettings.Result result = ServeSettingsReader.read(values, model -> Optional.empty());
        assertThat(result).isInstanceOf(ServeSettings.Invalid.class);
        return ((ServeSettings.Invalid) result).problems();
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
