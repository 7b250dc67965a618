package dev.descent.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.Setup;
import dev.descent.config.SetupSettings;
import dev.descent.fake.FakeGitHub;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.report.Browser;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The setup in a real browser, which keeps to our content security policy and to the rules for cookies. */
@ExtendWith(GitHubExtension.class)
class SetupPageStoriesTest {
    @Test
    void somebody_clicks_through_to_an_app(FakeGitHub github, @TempDir Path data, @TempDir Path profile) {
        SetupSettings settings = new SetupSettings("127.0.0.1", 0, data, github.web(), github.api());
        try (Setup setup = Setup.start(settings, Clock.systemUTC());
                Browser browser = Browser.start(profile)) {
            String here = "http://localhost:" + setup.page().getPort();

            browser.visit(setup.page());
            assertThat(browser.text("h1")).isEqualTo("Set Descent up");
            assertThat(browser.style("button", "background-color"))
                    .as("our style is applied")
                    .contains("31, 111, 235");
            browser.fill("[name=address]", here + "/")
                    .fill("[name=organization]", "acme")
                    .click("button");

            browser.awaits("h1", "Create the App");
            assertThat(browser.texts("td")).contains("pull_requests", "write");
            assertThat(browser.complaints()).isEmpty();
            browser.click("button");

            browser.awaits("#name", "Descent");
            assertThat(browser.address().getPath()).isEqualTo("/organizations/acme/settings/apps/new");
            browser.click("button");

            browser.awaits("h1", "Descent is set up");
            assertThat(browser.attribute("a", "href")).isEqualTo(github.web() + "/apps/descent/installations/new");
            setup.await();
            assertThat(data.resolve("app/id")).hasContent(String.valueOf(github.appId()));
        }
    }
}
