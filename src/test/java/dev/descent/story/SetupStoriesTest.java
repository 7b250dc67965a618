package dev.descent.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Server;
import dev.descent.Setup;
import dev.descent.config.ServeSettings;
import dev.descent.config.SetupSettings;
import dev.descent.demo.LocalSettings;
import dev.descent.demo.RememberedFacts;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.Manifests;
import dev.descent.loss.Scorer;
import dev.descent.syntax.TreeSitterParser;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How a server without an App becomes one's server: every step over real HTTP, with a client that keeps cookies. */
@ExtendWith(GitHubExtension.class)
class SetupStoriesTest {
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern MANIFEST = Pattern.compile("name=\"manifest\" value=\"([^\"]*)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private FakeGitHub github;
    private Path data;
    private Setup setup;

    @BeforeEach
    void start(FakeGitHub started, @TempDir Path folder) {
        github = started;
        data = folder.resolve("data");
        setup = Setup.start(new SetupSettings("127.0.0.1", 0, data, github.web(), github.api()), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        setup.close();
    }

    @Test
    void an_app_is_created_and_its_keys_are_kept_for_our_eyes_only() throws Exception {
        HttpResponse<String> done = get(confirmed(sentOff()));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body())
                .contains("/apps/descent/installations/new")
                .doesNotContain(Manifests.WEBHOOK_SECRET, Manifests.CLIENT_SECRET, "PRIVATE KEY");
        setup.await();
        ServeSettings.App app = settings(0).app();
        assertThat(app.id()).isEqualTo(String.valueOf(github.appId()));
        assertThat(app.webhookSecrets()).containsExactly(Manifests.WEBHOOK_SECRET);
        assertThat(permissions("")).isEqualTo("rwx------");
        assertThat(List.of("id", "private-key.pem", "webhook-secret", "client-secret"))
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    @Test
    void the_server_goes_on_as_that_app_and_the_page_is_gone() throws Exception {
        get(confirmed(sentOff()));
        setup.await();
        URI page = setup.page();
        setup.close();
        FakeRepository shop = github.repository("acme/shop");
        FakePullRequest change = Shop.tangle(shop);

        try (TreeSitterParser parser = new TreeSitterParser();
                Scorer scorer = new Scorer(parser, new RememberedFacts(), 2);
                Server server = Server.start(
                        settings(page.getPort()), scorer, parser, RunningBot.IMPATIENT, Clock.systemUTC())) {
            assertThat(get(page).statusCode()).isEqualTo(404);
            assertThat(get(page.resolve("/setup/callback")).statusCode()).isEqualTo(404);
            github.sendWebhooksTo(page.resolve("/webhooks/github"), Manifests.WEBHOOK_SECRET);
            assertThat(github.deliver(change.events().opened()).status()).isEqualTo(202);
            assertThat(change.nextComment().body()).contains("⚠️");
            assertThat(change.checkRun().title()).contains("Loss");
            assertThat(server.port()).isEqualTo(page.getPort());
        }
    }

    @Test
    void the_manifest_asks_for_a_private_app_that_reports_to_this_server() throws Exception {
        String manifest = sentOff("https://descent.example.com/").manifest();

        assertThat(manifest)
                .contains("\"public\":false", "\"pull_requests\":\"write\"", "\"pull_request\"")
                .contains("\"url\":\"https://descent.example.com/webhooks/github\"")
                .contains("\"redirect_url\":\"https://descent.example.com/setup/callback\"");
    }

    @Test
    void an_organization_owns_the_app_when_somebody_says_so() throws Exception {
        HttpResponse<String> answer = post(setup.page(), "address=https%3A%2F%2Fd.example.com%2F&organization=acme");

        assertThat(answer.body()).contains(github.web() + "/organizations/acme/settings/apps/new?state=");
    }

    @Test
    void nobody_gets_in_without_the_token() throws Exception {
        URI page = setup.page();
        String token = page.getQuery().substring("token=".length());

        for (String wrong :
                List.of("", "?token=", "?token=x", "?token=" + token.substring(1), "?token=" + token + "A")) {
            URI address = page.resolve("/setup" + wrong);
            assertThat(get(address).statusCode()).as(wrong).isEqualTo(403);
            assertThat(post(address, "address=https://d.example.com").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_way_back_is_open_once_and_only_to_the_browser_that_was_sent() throws Exception {
        URI back = confirmed(sentOff());
        HttpClient stranger = HttpClient.newHttpClient();

        HttpResponse<String> stolen = stranger.send(HttpRequest.newBuilder(back).build(), BodyHandlers.ofString());

        assertThat(stolen.statusCode()).isEqualTo(403);
        assertThat(get(back).statusCode()).as("the try is used up").isEqualTo(403);
        assertThat(github.requests()).noneMatch(request -> request.contains("app-manifests"));
        assertThat(data.resolve("app")).doesNotExist();
        assertThat(get(confirmed(sentOff())).statusCode()).as("a new beginning").isEqualTo(200);
    }

    @Test
    void a_state_that_was_not_given_out_leads_nowhere() throws Exception {
        URI back = confirmed(sentOff());
        String wrong = back.toString().replaceFirst("state=.", "state=_");

        assertThat(get(URI.create(wrong)).statusCode()).isEqualTo(403);
    }

    @Test
    void when_github_hands_nothing_over_the_page_says_why_and_stays() throws Exception {
        URI back = confirmed(sentOff());
        github.failNext("POST", "/app-manifests/.*", Trouble.status(500), 1);

        HttpResponse<String> answer = get(back);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("GitHub answered 500");
        assertThat(get(setup.page()).statusCode()).isEqualTo(200);
    }

    @Test
    void what_somebody_types_stays_text_and_is_checked() throws Exception {
        HttpResponse<String> answer =
                post(setup.page(), "address=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&organization=");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("must look like https://", "&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(post(setup.page(), "address=javascript:alert(1)").statusCode())
                .isEqualTo(400);
        assertThat(post(setup.page(), "address=https://d.example.com&organization=a/../b")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void every_page_forbids_scripts_frames_and_forms_to_others() throws Exception {
        String policy = get(setup.page())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");

        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' " + github.web())
                .doesNotContain("unsafe", "script-src");
        assertThat(get(setup.page()).headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void it_is_alive_and_not_ready() throws Exception {
        assertThat(get(setup.page().resolve("/healthz")).statusCode()).isEqualTo(200);
        assertThat(get(setup.page().resolve("/readyz")).statusCode()).isEqualTo(503);
    }

    private record SentOff(URI github, String manifest) {}

    /** Fills the form in; gives what the browser would send to GitHub. */
    private SentOff sentOff() throws Exception {
        String guess = "http://localhost:" + setup.page().getPort();
        assertThat(get(setup.page()).body()).contains("name=\"address\"", guess);
        return sentOff(guess);
    }

    private SentOff sentOff(String address) throws Exception {
        String page = post(setup.page(), "organization=&address=" + URLEncoder.encode(address, UTF_8))
                .body();
        return new SentOff(URI.create(first(ACTION, page)), first(MANIFEST, page));
    }

    /** Confirms it at GitHub; gives the address that the browser is sent back to. */
    private URI confirmed(SentOff sent) throws Exception {
        String body = "manifest=" + URLEncoder.encode(sent.manifest(), UTF_8);
        String page = post(sent.github(), body).body();
        HttpResponse<String> redirect = post(sent.github().resolve(first(ACTION, page)), body);
        assertThat(redirect.statusCode()).isEqualTo(302);
        URI back = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        assertThat(back.getPath()).isEqualTo("/setup/callback");
        return back;
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1).replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private ServeSettings settings(int port) {
        return LocalSettings.read(
                github,
                Map.of(
                        "DESCENT_DATA_DIR", data.toString(),
                        "DESCENT_PORT", String.valueOf(port),
                        "DESCENT_GITHUB_API_URL", github.api().toString()));
    }

    private String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("app").resolve(file)));
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI uri, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
