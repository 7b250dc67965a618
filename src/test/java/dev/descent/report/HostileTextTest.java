package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever strangers choose as names, paths, reasons and notes, reports show it as text. */
class HostileTextTest {
    private static final String HOST = "https://github.com/acme/courier/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@octocat",
                "@acme/owners please",
                "mail a@evil.example",
                "![x](https://evil.example/pixel.png)",
                "[click](https://evil.example)",
                "[x]: https://evil.example \"t\"",
                "[x][y]",
                "<img src=x onerror=alert(1)>",
                "<!-- descent:score -->",
                "--> <script>alert(1)</script>",
                "</details></summary><h1>",
                "&lt;b&gt; &#64;octocat &commat;octocat",
                "https://evil.example/a",
                "http:evil www.evil.example ftp://evil.example",
                "<https://evil.example>",
                "#1 and GH-1 and acme/courier#1 and gh-22",
                ":tada: :+1:",
                "```\nfence\n```",
                "~~~",
                "a`b``c```d",
                "`code` @octocat `more",
                "a|b\\|c\\\\|@octocat",
                "\\`@octocat\\`",
                "\n\n# heading\n\n- list\n1. one\n---\n===",
                "# heading",
                "1. list",
                "- list",
                "+ list",
                "> quote",
                "    indented",
                "\u202Erevoked\u2066 \u200B \uFEFF \u0007 \u001B[31m",
                "$\\href{https://evil.example}{x}$",
                "*bold* _em_ ~~gone~~ [^1]",
                "\uD800 lone",
                ""
            })
    void hostile_text_does_nothing_in_a_comment(String text) {
        assertThat(RenderedMarkdown.findings(comment(text), HOST)).isEmpty();
    }

    @Property(tries = 300)
    void no_text_does_anything_in_a_comment(@ForAll("hostile") String text) {
        assertThat(RenderedMarkdown.findings(comment(text), HOST)).isEmpty();
    }

    @Property(tries = 2000)
    void escaped_text_is_text_wherever_a_line_begins(@ForAll("hostile") String text) {
        assertThat(RenderedMarkdown.findings(Markdown.escape(text), HOST)).isEmpty();
        assertThat(RenderedMarkdown.findings(Markdown.prose(text), HOST)).isEmpty();
        assertThat(RenderedMarkdown.findings(Markdown.code(text), HOST)).isEmpty();
        assertThat(RenderedMarkdown.findings("|a|b|\n|-|-|\n| " + Markdown.prose(text) + " | x |\n", HOST))
                .isEmpty();
    }

    @Property(tries = 100)
    void no_text_does_anything_elsewhere(@ForAll("hostile") String text) {
        Delta delta = SampleScores.hostile(text);
        CheckRunReport check =
                CheckRunReport.of(SampleScores.REVISIONS, delta, SampleScores.hotspots(delta), Optional.of(text));
        assertThat(RenderedMarkdown.findings(check.summary(), HOST)).isEmpty();
        assertThat(RenderedMarkdown.findings(check.text(), HOST)).isEmpty();
        assertThat(RenderedMarkdown.findings(MarkdownReport.render(delta, SampleScores.hotspots(delta)), "none"))
                .isEmpty();
        assertThat(RenderedMarkdown.findings(ShortComment.notAnalysed(SampleScores.MARKER, text), "none"))
                .isEmpty();
    }

    @Test
    void the_judge_finds_what_is_not_escaped() {
        String raw = "@octocat ![x](//e) <b> [a](https://evil.example) https://evil.example :tada: #1\n\n1. list\n";
        assertThat(RenderedMarkdown.findings(raw, HOST)).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void a_path_that_climbs_is_named_without_a_link() {
        Permalinks links = Permalinks.to(SampleScores.REVISIONS.repository(), SampleScores.REVISIONS.head());
        assertThat(links.file("a/../../../settings")).isEqualTo("`a/../../../settings`");
    }

    @Test
    void a_path_is_percent_encoded() {
        assertThat(Permalinks.encoded("a b/(ü)#?.rs")).isEqualTo("a%20b/%28%C3%BC%29%23%3F.rs");
    }

    @Test
    void a_terminal_obeys_nobody_but_us() {
        Delta delta = SampleScores.hostile("\u001B]0;owned\u0007\u202E\rx");
        assertThat(TableReport.render(delta, SampleScores.hotspots(delta), false, 100))
                .doesNotContain("\u001B", "\u0007", "\u202E", "\r");
    }

    @Test
    void a_marker_cannot_be_planted() {
        assertThat(comment(SampleScores.MARKER).split(SampleScores.MARKER, -1)).hasSize(2);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "@",
                        "#",
                        ":",
                        "|",
                        "\\",
                        "`",
                        "``",
                        "[",
                        "]",
                        "(",
                        ")",
                        "<",
                        ">",
                        "!",
                        "&",
                        ";",
                        "*",
                        "_",
                        "~",
                        "-",
                        "=",
                        "+",
                        "1.",
                        "$",
                        "www.",
                        "http://",
                        "GH-",
                        "evil.example",
                        "octocat",
                        "1",
                        " ",
                        "  ",
                        "\n",
                        "\t",
                        "<!--",
                        "-->",
                        "&#64;",
                        "tada",
                        "/",
                        "..",
                        "\u202E",
                        "\u200B",
                        "\uD83D",
                        "é",
                        "😀",
                        "\"",
                        "'")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    private static String comment(String text) {
        return PullRequestComment.render(SampleScores.comment(SampleScores.hostile(text), List.of(text)));
    }
}
