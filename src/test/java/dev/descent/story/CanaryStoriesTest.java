package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.rest.Trouble;
import dev.descent.fake.state.CheckRun;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Secrets that would be recognized, with every logger as talkative as it can be: nothing that is said has one in it. */
@ExtendWith(GitHubExtension.class)
class CanaryStoriesTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final Ear ear = new Ear();

    private FakeGitHub github;
    private FakePullRequest change;
    private RunningBot bot;

    @BeforeEach
    void listen(FakeGitHub started, @TempDir Path folder) {
        github = started;
        root.iteratorForAppenders().forEachRemaining(Ear::onlyWarnings);
        ear.setContext(root.getLoggerContext());
        ear.start();
        root.addAppender(ear);
        root.setLevel(Level.TRACE);
        FakeRepository shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        shop.branch("feature", "main");
        shop.commit("feature", Shop.TANGLED);
        change = shop.openPullRequest("feature", "main");
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
        root.setLevel(usual);
        root.detachAppender(ear);
        root.iteratorForAppenders().forEachRemaining(Appender::clearAllFilters);
    }

    @Test
    void no_log_line_comment_check_or_metric_has_a_secret_in_it() throws Exception {
        github.failNext("GET", "/repos/acme/shop/pulls/\\d+", Trouble.status(500), 1);
        github.deliver(change.events().opened());
        String comment = change.nextComment().body();
        CheckRun check = change.checkRun();

        String log = ear.heard();
        assertThat(log).as("the loggers did talk").contains("dev.descent", "500", "jetty");
        for (String said : List.of(log, comment, check.toString(), metrics())) {
            assertThat(secrets()).noneMatch(said::contains);
        }
    }

    /** Tokens begin with {@code ghs_}; JWTs, in letters of Base64, with the brace and quote of JSON. */
    private List<String> secrets() {
        String line = github.privateKeyPem().lines().skip(5).findFirst().orElseThrow();
        return List.of("ghs_", "eyJ", LocalSettings.WEBHOOK_SECRET, line, "x-access-token:");
    }

    private String metrics() throws Exception {
        URI page = URI.create("http://127.0.0.1:" + bot.server().metricsPort().orElseThrow() + "/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    /** Keeps what is logged, but for what the fake logs about itself. */
    private static final class Ear extends AppenderBase<ILoggingEvent> {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (!event.getLoggerName().startsWith("wiremock")) {
                heard.add(event.getLoggerName() + " " + event.getFormattedMessage() + event.getMDCPropertyMap()
                        + ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }

        String heard() {
            return heard.stream().collect(Collectors.joining("\n"));
        }

        /** The screen stays as quiet as it was. */
        static void onlyWarnings(Appender<ILoggingEvent> appender) {
            ThresholdFilter filter = new ThresholdFilter();
            filter.setLevel("WARN");
            filter.start();
            appender.addFilter(filter);
        }
    }
}
