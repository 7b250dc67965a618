package dev.descent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.descent.loss.Delta;
import dev.descent.loss.FileScore;
import dev.descent.loss.Gradient;
import dev.descent.loss.Score;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a person does with the page of {@code --format html}, in a real browser. */
class FlameGraphStoriesTest {
    private static final URI CODE = URI.create("https://github.com/acme/courier/blob/" + "b".repeat(40) + "/");

    @TempDir
    static Path temp;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start(temp);
    }

    @BeforeEach
    void openTheScore() {
        browser.prefers("light").open(page(Optional.of(CODE)));
    }

    @Test
    void the_graph_shows_folders_files_types_and_functions_and_nothing_complains() {
        assertThat(browser.text("h1")).isEqualTo("Loss 0.32");
        assertThat(browser.texts("#terms td")).contains("complexity", "0.23", "440 tokens");
        assertThat(browser.texts("#graph .frame"))
                .containsSubsequence("pull request 7", "src", "net", "connection.rs", "Connection", "poll");
        assertThat(browser.texts("#facts dt")).containsExactly("propagation cost", "effective modules", "option value");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_page_asks_nobody_for_anything() {
        browser.click("#graph .frame", "net").click("#theme");

        assertThat(browser.requests()).hasSize(1).allMatch(address -> address.startsWith("file:"));
    }

    @Test
    void search_marks_frames_and_says_how_much_they_carry() {
        browser.press("/").press("POLL");

        assertThat(browser.texts("#graph .frame.hit")).containsExactly("poll");
        assertThat(browser.text("#found")).isEqualTo("1 found, 39.1 % of the graph");

        browser.press(Keys.ENTER);
        assertThat(browser.focused()).isEqualTo("poll");

        browser.press(Keys.ESCAPE);
        assertThat(browser.texts("#graph .frame.hit")).isEmpty();
        assertThat(browser.text("#found")).isEmpty();
    }

    @Test
    void a_click_zooms_and_escape_goes_back_step_by_step() {
        browser.click("#graph .frame", "net").click("#graph .frame", "frame.rs");

        assertThat(browser.texts("#trail li")).containsExactly("pull request 7", "src", "net", "frame.rs");
        assertThat(browser.texts("#graph .frame")).doesNotContain("connection.rs");

        browser.press(Keys.ESCAPE);
        assertThat(browser.texts("#trail li")).containsExactly("pull request 7", "src", "net");
        assertThat(browser.texts("#graph .frame")).contains("connection.rs");

        browser.press(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE);
        assertThat(browser.texts("#trail li")).containsExactly("pull request 7");
    }

    @Test
    void the_trail_leads_back_at_once() {
        browser.click("#graph .frame", "net").click("#graph .frame", "frame.rs").click("#trail button", "src");

        assertThat(browser.texts("#trail li")).containsExactly("pull request 7", "src");
        assertThat(browser.focused()).isEqualTo("src");
    }

    @Test
    void everything_is_done_with_the_keyboard_alone() {
        browser.tabTo("#theme").tabTo("#search").tabTo("#graph .frame");
        assertThat(browser.focused()).isEqualTo("pull request 7");

        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.focused()).isEqualTo("connection.rs");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.focused()).isEqualTo("frame.rs");
        browser.press(Keys.HOME);
        assertThat(browser.focused()).isEqualTo("connection.rs");
        browser.press(Keys.ARROW_UP, Keys.ENTER);
        assertThat(browser.texts("#trail li")).containsExactly("pull request 7", "src", "net");

        browser.tabTo("#hotspots th button").tabTo("#hotspots .where");
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.focused()).isEqualTo("src/net/connection.rs:18 Connection.poll");
    }

    @Test
    void enter_on_a_hotspot_shows_its_place_with_a_link_to_the_code() {
        browser.tabTo("#hotspots .where").press(Keys.ENTER);

        assertThat(browser.texts("#trail li"))
                .containsExactly("pull request 7", "src", "net", "frame.rs", "Frame", "parse");
        assertThat(browser.text("#detail"))
                .contains("Frame.parse has cognitive complexity 22 (budget 8): return early.");
        assertThat(browser.text("#detail a")).isEqualTo("src/net/frame.rs:8");
        assertThat(browser.attribute("#detail a", "href")).isEqualTo(CODE + "src/net/frame.rs#L8");
    }

    @Test
    void without_a_page_on_github_the_place_is_copied() {
        browser.open(page(Optional.empty()));

        browser.tabTo("#hotspots .where").press(Keys.ENTER).press("o");

        assertThat(browser.attribute("#detail a", "href")).isNull();
        assertThat(browser.text("#detail a")).isEqualTo("src/net/frame.rs:8");
        assertThat(browser.text("#detail output")).startsWith("copied");
    }

    @Test
    void the_table_is_sorted_by_any_column_both_ways() {
        assertThat(browser.texts("#hotspots .where").getFirst()).startsWith("src/net/frame.rs:8");

        browser.click("#hotspots th button", "Predicted Δ, tokens");
        assertThat(browser.texts("#hotspots .where").getFirst()).startsWith("src/net/connection.rs:18");
        assertThat(browser.attribute("#hotspots th:nth-child(4)", "aria-sort")).isEqualTo("ascending");

        browser.press(Keys.ENTER);
        assertThat(browser.texts("#hotspots .where").getLast()).startsWith("src/net/connection.rs:18");
        assertThat(browser.attribute("#hotspots th:nth-child(4)", "aria-sort")).isEqualTo("descending");
    }

    @Test
    void light_and_dark_follow_the_system_until_the_button_decides() {
        String light = browser.style("body", "background-color");
        String dark = browser.prefers("dark").style("body", "background-color");
        assertThat(light).isEqualTo("rgba(251, 251, 250, 1)");
        assertThat(dark).isEqualTo("rgba(20, 23, 26, 1)");
        assertThat(browser.attribute("#theme", "aria-pressed")).isEqualTo("true");

        browser.click("#theme");
        assertThat(browser.style("body", "background-color")).isEqualTo(light);
        assertThat(browser.attribute("#theme", "aria-pressed")).isEqualTo("false");
    }

    @Test
    void readers_of_the_screen_hear_what_a_frame_carries() {
        assertThat(browser.attribute("#graph", "role")).isEqualTo("tree");
        assertThat(browser.attribute("#graph .frame", "role")).isEqualTo("treeitem");
        assertThat(browser.attribute("#graph .frame", "aria-label")).isEqualTo("pull request 7: 609 avoidable tokens");
        assertThat(browser.attribute("#detail", "aria-live")).isEqualTo("polite");
    }

    @Test
    void in_a_change_what_rose_is_red_and_what_fell_is_blue() {
        Delta delta = SampleScores.delta();
        browser.open(HtmlReport.render(delta, SampleScores.hotspots(delta), Optional.of(CODE)));

        assertThat(colours("parse").red()).isGreaterThan(colours("parse").blue());
        assertThat(colours("poll").blue()).isGreaterThan(colours("poll").red());
        assertThat(browser.text("#pruned")).contains("red rose, blue fell");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void hostile_names_stay_text() {
        Delta delta = SampleScores.hostile("<img src=x onerror=document.body.dataset.ran=1>\"'`</script>");
        browser.open(HtmlReport.render(delta, SampleScores.hotspots(delta), Optional.of(CODE)));
        browser.click("#hotspots .where").press("/").press("<img").press(Keys.ENTER);

        assertThat(browser.text("#detail")).contains("<img src=x onerror=");
        assertThat(browser.script("return document.body.dataset.ran")).isNull();
        assertThat(browser.script("return document.images.length")).isEqualTo(0L);
        assertThat(browser.requests()).allMatch(address -> address.startsWith("file:"));
    }

    @Test
    void ten_thousand_files_are_pruned_and_the_page_says_so() {
        List<FileScore> files = new ArrayList<>();
        for (int i = 0; i < 10_500; i++) {
            files.add(SampleScores.fileScore(
                    "src/pack%03d/file%05d.rs".formatted(i / 100, i),
                    "1",
                    100,
                    UnitSketch.function("run", 1, 9).carries(SampleScores.terms(10_000 + i, 0, 0, 0, 0))));
        }
        Score score = SampleScores.score("large", files, List.of());
        String page = HtmlReport.render(score, SampleScores.churn(), Gradient.of(score, 10), Optional.empty());
        browser.open(page);

        assertThat(page.length()).isLessThan(2_000_000);
        assertThat(browser.text("#pruned"))
                .contains("frames are too narrow to draw here: zoom in.")
                .contains("500 light units are part of their file's frame.");
        browser.click("#graph .frame:nth-child(5)");
        assertThat(browser.texts("#trail li")).hasSize(3);
        assertThat(browser.complaints()).isEmpty();
    }

    private static String page(Optional<URI> code) {
        Score score = SampleScores.head();
        return HtmlReport.render(score, SampleScores.churn(), Gradient.of(score, SampleScores.churn(), 10), code);
    }

    /** What a frame is painted with. */
    private static Colour colours(String name) {
        Object painted = browser.script("""
                const frame = [...document.querySelectorAll("#graph .frame")].find((one) => one.textContent === arguments[0]);
                const canvas = document.createElement("canvas").getContext("2d");
                canvas.fillStyle = getComputedStyle(frame).backgroundColor;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data];
                """, name);
        List<?> channels = (List<?>) painted;
        return new Colour((long) channels.get(0), (long) channels.get(2));
    }

    private record Colour(long red, long blue) {}
}
