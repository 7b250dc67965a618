package dev.descent.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.bot.InstallationId;
import dev.descent.bot.Observer;
import dev.descent.bot.RepositoryName;
import dev.descent.config.ServeSettings;
import dev.descent.demo.LocalSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.github.InstallationTokens.Scope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long tokens live here; GitHub's live for an hour. */
class InstallationTokensTest {
    private static final RepositoryName SHOP = new RepositoryName("acme", "shop");

    private Duration passed = Duration.ZERO;
    private FakeGitHub github;
    private InstallationId installation;
    private InstallationTokens tokens;

    @BeforeEach
    void start(@TempDir Path folder) {
        InstantSource now = () -> Instant.now().plus(passed);
        Clock clock = now.withZone(ZoneOffset.UTC);
        github = FakeGitHub.start(now);
        installation = new InstallationId(
                github.repository(SHOP.toString()).installation().id());
        ServeSettings.App app = LocalSettings.of(github, folder).app();
        AppJwt jwt = new AppJwt(new GitHubForge.Identity(app.id(), app.privateKey()), clock);
        Connector wire = new Connector(github.api(), new Line(Duration.ofSeconds(30), Observer.NONE, clock));
        tokens = new InstallationTokens(new App(github.api(), wire, jwt), clock);
    }

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void a_token_is_used_again_until_it_is_about_to_expire() {
        String first = token(TokenUse.REPORT);
        passed = Duration.ofMinutes(45);
        assertThat(token(TokenUse.REPORT)).isEqualTo(first);

        passed = Duration.ofMinutes(55);
        assertThat(token(TokenUse.REPORT)).isNotEqualTo(first);
        assertThat(token(TokenUse.FETCH)).isNotEqualTo(token(TokenUse.REPORT));
    }

    @Test
    void a_token_that_opens_for_writing_is_for_one_push() {
        assertThat(token(TokenUse.PUSH)).isNotEqualTo(token(TokenUse.PUSH));
    }

    @Test
    void a_token_that_is_forgotten_is_asked_for_again() {
        String first = token(TokenUse.REPORT);

        tokens.forget(installation);

        assertThat(token(TokenUse.REPORT)).isNotEqualTo(first);
    }

    private String token(TokenUse use) {
        return tokens.token(new Scope(installation, Optional.of(SHOP), use)).reveal();
    }
}
