package dev.descent.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.fake.FakeGitHub;
import dev.descent.fake.FakePullRequest;
import dev.descent.fake.FakeRepository;
import dev.descent.fake.junit.GitHubExtension;
import dev.descent.fake.state.CheckRun;
import dev.descent.report.RenderedMarkdown;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever people call files, functions, branches and pull requests: what the bot writes mentions nobody and leads nowhere else. */
@ExtendWith(GitHubExtension.class)
class HostileTextStoriesTest {
    private static final int LONGEST_COMMENT = 65_535;

    /** As they may stand in a name of git's, with an ending that is scored. */
    private static final List<String> NAMES = List.of(
            "@acme-team",
            "![x](https:evil.example)",
            "[click](https:evil.example)",
            "<img src=x onerror=alert(1)>",
            "<!-- descent:score -->",
            "`code` @octocat",
            "```",
            "|@octocat|",
            "\u202Erevoked\u2066\u200B",
            "\n\n# heading\n[x]: https:evil.example",
            "www.evil.example",
            "#1 GH-1 :tada:",
            "$\\href{https:evil.example}{x}$",
            "x".repeat(240));

    private FakeGitHub github;
    private FakeRepository shop;
    private RunningBot bot;

    @BeforeEach
    void start(FakeGitHub github, @TempDir Path folder) {
        this.github = github;
        shop = github.repository("acme/shop");
        shop.commit("main", Shop.CALM);
        bot = new RunningBot(github, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void names_are_shown_as_text() {
        RawTree tree = new RawTree();
        NAMES.forEach(name -> tree.entry(RawTree.FILE, name + ".py", blob(name)));
        String branch = "@acme/team](evil.example)";
        shop.branch(branch, "main");
        shop.commitTree(branch, tree.uploadTo(shop));
        FakePullRequest change = shop.openPullRequest(branch, "main");
        change.describe("@acme/team ![x](https://evil.example/x.png) <!-- descent:score -->", "@octocat");
        github.deliver(change.events().opened());

        String comment = change.nextComment().body();
        CheckRun check = change.checkRun();

        String here = github.web() + "/acme/shop/";
        assertThat(comment).contains("touched files scored, none left out").hasSizeLessThan(LONGEST_COMMENT);
        assertThat(RenderedMarkdown.findings(comment, here)).isEmpty();
        assertThat(RenderedMarkdown.findings(check.summary(), here)).isEmpty();
        assertThat(RenderedMarkdown.findings(check.text(), here)).isEmpty();
    }

    /** A function that is charged, under a name that begins with a letter as the language wants it. */
    private String blob(String name) {
        StringBuilder code =
                new StringBuilder("def f_").append(name.hashCode() & 0xffff).append("(a):\n");
        for (int i = 0; i < 10; i++) {
            code.append("    if a == ")
                    .append(i)
                    .append(":\n        for b in a:\n            if b: print(a, b, ")
                    .append(i)
                    .append(")\n");
        }
        return shop.object("blob", code.toString().getBytes(UTF_8));
    }
}
