package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a pull request that was scored. */
@ExtendWith(GitHubExtension.class)
class MetricsStoriesTest {
    private static final Pattern METRIC = Pattern.compile("# TYPE (descent_\\w+?)(?:_max)? ");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(descent_\\w+)");

    private FakeGitHub github;
    private RunningBot bot;

    @BeforeEach
    void a_pull_request_is_scored(FakeGitHub started, @TempDir Path folder) {
        github = started;
        FakeRepository shop = github.repository("acme/shop");
        FakePullRequest change = Shop.tangle(shop);
        bot = new RunningBot(github, folder);
        github.deliver(change.events().opened());
        change.nextComment();
        change.checkRun();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void the_delivery_the_score_and_the_calls_are_counted_without_any_name() throws Exception {
        String page = metrics().body();

        assertThat(page)
                .contains("descent_deliveries_total{event=\"pull_request\",status=\"202\"} 1.0")
                .contains("descent_score_seconds_count 1")
                .contains("method=\"POST\",route=\"/app/installations/*/access_tokens\",status=\"201\"")
                .contains("descent_github_calls_seconds_count{method=\"PATCH\",route=\"/repos/*/*/check-runs/*\"")
                .contains("descent_database_up 1.0")
                .doesNotContain("acme", "shop", "feature");
    }

    @Test
    void metrics_have_a_port_of_their_own() throws Exception {
        URI open = URI.create("http://127.0.0.1:" + bot.server().port() + "/metrics");

        assertThat(get(open).statusCode()).isEqualTo(404);
        assertThat(metrics().headers().firstValue("Content-Type").orElse("")).contains("version=0.0.4");
    }

    @Test
    void the_documentation_lists_every_metric_and_no_other() throws Exception {
        String operations = Files.readString(Path.of("docs/operations.md"));

        assertThat(all(DOCUMENTED, operations))
                .containsAll(all(METRIC, metrics().body()));
        assertThat(all(DOCUMENTED, operations))
                .allSatisfy(name -> assertThat(declared()).contains(name));
    }

    private static SortedSet<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The code's own names, as Prometheus writes them; some appear only once something happened. */
    private static String declared() throws java.io.IOException {
        String code = Files.readString(Path.of("src/main/java/dev/descent/metrics/Metrics.java"))
                + Files.readString(Path.of("src/main/java/dev/descent/metrics/TrainingMetrics.java"))
                + Files.readString(Path.of("src/main/java/dev/descent/metrics/Gauges.java"))
                + Files.readString(Path.of("src/main/java/dev/descent/metrics/Prometheus.java"));
        return Pattern.compile("\"(descent\\.[a-z.]+)\"")
                .matcher(code)
                .results()
                .map(match -> match.group(1).replace('.', '_'))
                .flatMap(name -> java.util.stream.Stream.of(name, name + "_total", name + "_seconds"))
                .collect(Collectors.joining(" "));
    }

    private HttpResponse<String> metrics() throws Exception {
        return get(URI.create("http://127.0.0.1:" + bot.server().metricsPort().orElseThrow() + "/metrics"));
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
